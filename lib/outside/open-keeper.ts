// The place where workspaces are kept in this installation: PostgreSQL, or the embedded database with a journal before it.
import { join, resolve } from 'node:path'
import type { Sql } from '@/lib/class/store/sql'
import { journalKeeper } from './journal-keeper'
import type { Keeper } from './keeper'
import { sqlKeeper } from './sql-keeper'

/** @param directory of the embedded database */
export const journalPath = (directory: string | undefined) =>
  join(resolve(/* turbopackIgnore: true */ directory || '.class-data'), 'practice-journal.jsonl')

/** @param directory of the embedded database, which no other process uses at the same time */
export async function openKeeper(sql: Sql, directory: string | undefined): Promise<Keeper> {
  const keeper = sqlKeeper(sql)
  if (keeper.shared) return keeper
  return journalKeeper(keeper, journalPath(directory))
}
