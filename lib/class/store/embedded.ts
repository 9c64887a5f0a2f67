// PostgreSQL inside this process, its rows in a directory that no other process may use at the same time.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type DirectoryLock, type LockTimes, lockDirectory } from './directory-lock'
import type { Sql, SqlValue } from './sql'
import { StartError } from './start-error'
import { readTemplate } from './template'

/** Rows of one 0.x line cannot be read by another. */
const line = '0.5'

/** There is no background checkpointer: without this the log grows until the process ends. */
const checkpointEvery = 5 * 60_000

/** Without this file the first start was cut short, and what lies there holds nothing that was promised to anybody. */
function prepare(directory: string): void {
  const mark = join(directory, 'store.json')
  if (!existsSync(mark)) {
    rmSync(join(directory, 'pg'), { recursive: true, force: true })
    return
  }
  const { pglite } = JSON.parse(readFileSync(mark, 'utf8'))
  if (pglite === line) return
  throw new StartError(
    `open the class data in ${directory}`,
    `it was written by PGlite ${pglite}, and this is ${line}`,
    'Dump it with the version that wrote it, or move the directory away to begin anew',
  )
}

async function open(directory: string, lock: DirectoryLock, lookEvery: number): Promise<Sql> {
  prepare(directory)
  const data = join(directory, 'pg')
  const template = existsSync(data) ? undefined : readTemplate()
  const db = await PGlite.create(data, { ...(template && { loadDataDir: template }) })
  writeFileSync(join(directory, 'store.json'), JSON.stringify({ pglite: line }))
  const checkpoints = setInterval(() => void db.exec('checkpoint').catch(() => {}), checkpointEvery)
  checkpoints.unref()
  // Whoever took the directory believed this process dead: it may not write a single row more.
  const looking = setInterval(() => {
    if (lock.held()) return
    console.error(`Another process has taken the class data in ${directory}: this one has closed it.`)
    void sql.close()
  }, lookEvery)
  looking.unref()
  const close = async () => {
    clearInterval(looking)
    clearInterval(checkpoints)
    await db.close()
    await lock.release()
  }
  let closing: Promise<void> | undefined

  const sql: Sql = {
    kind: 'embedded',
    query: async <Row extends object>(text: string, values: readonly SqlValue[] = []) =>
      (await db.query<Row>(text, [...values])).rows,
    script: async (text) => {
      await db.exec(text)
    },
    listen: async (channel, hear, listening) => {
      await db.listen(channel, hear)
      listening()
    },
    close: () => {
      closing ??= close()
      return closing
    },
  }
  return sql
}

export async function openEmbedded(directory: string, times?: LockTimes): Promise<Sql> {
  const lock = await lockDirectory(directory, times)
  try {
    return await open(directory, lock, times?.beatEvery ?? 5_000)
  } catch (error) {
    await lock.release()
    throw error
  }
}
