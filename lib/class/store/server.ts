// A PostgreSQL server: a pool for statements, and one connection of its own that listens.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import type { Sql, SqlValue } from './sql'
import { StartError } from './start-error'

export interface ServerAddress {
  url: string
  /** Past any pooler: those that lend a connection per transaction lose what is listened for. */
  directUrl?: string
}

/** The type's number in PostgreSQL's own catalogue. */
const twenty: number[] = [20]

const options = {
  // A bigint counts events and milliseconds here: both stay far below 2^53.
  types: { bigint: { to: 20, from: twenty, parse: (text: string) => Number(text), serialize: String } },
  onnotice: () => {},
  connect_timeout: 10,
} as const

/** Counted in tries, not in time: a process that is busy starting hears late, not never. */
async function hearsItself(pool: postgres.Sql, ear: postgres.Sql): Promise<boolean> {
  const channel = `class_check_${randomUUID().replaceAll('-', '')}`
  let heard = false
  await ear.listen(channel, () => {
    heard = true
  })
  for (let tries = 0; tries < 15 && !heard; tries++) {
    await pool.notify(channel, '')
    await pause(tries * 25)
  }
  return heard
}

export async function openServer({ url, directUrl = url }: ServerAddress): Promise<Sql> {
  const pool = postgres(url, { ...options, max: 10, prepare: directUrl === url })
  const ear = postgres(directUrl, { ...options, max: 1 })
  const close = async () => {
    await Promise.all([pool.end({ timeout: 2 }), ear.end({ timeout: 2 })])
  }
  try {
    if (!(await hearsItself(pool, ear)))
      throw new StartError(
        'start live classes',
        'a notification sent to PostgreSQL did not come back, as happens behind a pooler in transaction mode',
        'Set DATABASE_URL_DIRECT to the address of the server itself',
      )
  } catch (error) {
    await close()
    throw error
  }

  return {
    kind: 'server',
    query: async <Row extends object>(text: string, values: readonly SqlValue[] = []) => [
      ...(await pool.unsafe<Row[]>(text, [...values])),
    ],
    script: async (text) => {
      await pool.unsafe(text).simple()
    },
    listen: async (channel, hear, listening) => {
      await ear.listen(channel, hear, listening)
    },
    close,
  }
}
