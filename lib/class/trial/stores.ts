// Every store a class can live in, for tests that must hold on each.
import { rmSync } from 'node:fs'
import { type ClassOptions, type LiveClass, openClass } from '../open-class'
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

/** The same stores with a class running in each. */
export async function openClasses(options?: ClassOptions) {
  const { trials, close } = await openTrials()
  // One process at a time has the directory: the class opens it itself.
  await Promise.all(trials.map(({ sql }) => sql.close()))
  const classes: (Trial & { live: LiveClass })[] = []
  for (const trial of trials) classes.push({ ...trial, live: await openClass(trial.settings, options) })
  return {
    classes,
    close: async () => {
      await Promise.all(classes.map(({ live }) => live.close()))
      await close()
    },
  }
}

/** Moves the database's clock, which is the only one a class goes by. */
export const moveClock = (sql: Sql, milliseconds: number) =>
  sql.script(`create or replace function class_now() returns bigint language sql volatile
    as $$ select (extract(epoch from clock_timestamp()) * 1000)::bigint + ${milliseconds} $$`)
