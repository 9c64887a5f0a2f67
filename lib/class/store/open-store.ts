// Opens the store this installation has: PostgreSQL by DATABASE_URL, or a directory of this process.
import { resolve } from 'node:path'
import { openEmbedded } from './embedded'
import { migrate } from './migrate'
import { openServer } from './server'
import type { Sql } from './sql'

export type StoreSettings = Partial<
  Record<'DATABASE_URL' | 'DATABASE_URL_DIRECT' | 'CLASS_DATA_DIR', string | undefined>
>

export async function openStore(settings: StoreSettings): Promise<Sql> {
  const url = settings.DATABASE_URL
  const sql = url
    ? await openServer({ url, directUrl: settings.DATABASE_URL_DIRECT || url })
    : await openEmbedded(resolve(/* turbopackIgnore: true */ settings.CLASS_DATA_DIR || '.class-data'))
  try {
    await migrate(sql)
    return sql
  } catch (error) {
    await sql.close()
    throw error
  }
}
