// Every store a class can live in, for tests that must hold on each.
import { rmSync } from 'node:fs'
import { openStore, type StoreSettings } from '../store/open-store'
import type { Sql } from '../store/sql'
import { embeddedDirectory } from './embedded-directory'
import { startPostgres, type TrialServer } from './postgres-server'

export interface Trial {
  name: string
  settings: StoreSettings
  sql: Sql
  server?: TrialServer
}

/** Opened one after the other: a first start of the embedded one needs both cores. */
export async function openTrials(): Promise<{ trials: Trial[]; close(): Promise<void> }> {
  const directory = await embeddedDirectory()
  const settings = { CLASS_DATA_DIR: directory }
  const trials: Trial[] = [{ name: 'PGlite', settings, sql: await openStore(settings) }]
  const server = await startPostgres()
  if (server) {
    const address = { DATABASE_URL: await server.database('class') }
    trials.push({ name: 'PostgreSQL', settings: address, sql: await openStore(address), server })
  }
  return {
    trials,
    close: async () => {
      await Promise.all(trials.map(({ sql }) => sql.close()))
      await server?.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Moves the database's clock, which is the only one a class goes by. */
export const moveClock = (sql: Sql, milliseconds: number) =>
  sql.script(`create or replace function class_now() returns bigint language sql volatile
    as $$ select (extract(epoch from clock_timestamp()) * 1000)::bigint + ${milliseconds} $$`)
