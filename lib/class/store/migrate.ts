// Brings a database to the shape this code needs; several processes may try at the same moment.
import { rooms } from './migrations/0001-rooms'
import { afterClass } from './migrations/0002-after-class'
import { practice } from './migrations/0100-practice'
import { practiceFunctions } from './migrations/0101-practice-functions'
import type { Sql } from './sql'
import { StartError } from './start-error'

export interface Migration {
  /** Sorts by its number; never changed once released. */
  name: string
  ddl: string
}

export const migrations: readonly Migration[] = [rooms, afterClass, practice, practiceFunctions]

const table = `
do $do$ begin
  perform pg_advisory_xact_lock(76543);
  create table if not exists class_migration (name text primary key, at timestamptz not null default now());
end $do$`

/** In one block, so that it is done whole and once. */
const step = ({ name, ddl }: Migration) => `
do $do$ begin
  perform pg_advisory_xact_lock(76543);
  if not exists (select from class_migration where name = '${name}') then
    execute $ddl$${ddl}$ddl$;
    insert into class_migration (name) values ('${name}');
  end if;
end $do$`

/** @param known in the order of their numbers */
export async function migrate(sql: Sql, known: readonly Migration[] = migrations): Promise<void> {
  await sql.script(table)
  const done = await sql.query<{ name: string }>('select name from class_migration order by name')
  const newer = done.find(({ name }) => known.every((one) => one.name !== name))
  if (newer)
    throw new StartError(
      'start live classes',
      `a newer version of the course has changed the database (${newer.name})`,
      'Start that version, or restore the data from before',
    )
  // Two parts of the course number theirs apart: a lower number may come later.
  const missing = known.filter(({ name }) => done.every((one) => one.name !== name))
  for (const migration of missing) await sql.script(step(migration))
}
