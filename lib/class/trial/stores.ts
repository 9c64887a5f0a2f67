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

type Place = Omit<Trial, 'sql'>

async function findPlaces(): Promise<{ places: Place[]; close(): Promise<void> }> {
  const directory = await embeddedDirectory()
  const places: Place[] = [{ name: 'PGlite', settings: { CLASS_DATA_DIR: directory } }]
  const server = await startPostgres()
  if (server)
    places.push({ name: 'PostgreSQL', settings: { DATABASE_URL: await server.database('class') }, server })
  return {
    places,
    close: async () => {
      await server?.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

export async function openTrials(): Promise<{ trials: Trial[]; close(): Promise<void> }> {
  const { places, close } = await findPlaces()
  const trials: Trial[] = []
  for (const place of places) trials.push({ ...place, sql: await openStore(place.settings) })
  return {
    trials,
    close: async () => {
      await Promise.all(trials.map(({ sql }) => sql.close()))
      await close()
    },
  }
}

/** The same stores with a class running in each. */
export async function openClasses(options?: ClassOptions) {
  const { places, close } = await findPlaces()
  const classes: (Place & { live: LiveClass })[] = []
  for (const place of places) classes.push({ ...place, live: await openClass(place.settings, options) })
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
