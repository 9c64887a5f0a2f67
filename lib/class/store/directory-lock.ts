// One process at a time in a data directory: two would lose rows without a word.
import { mkdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startHeartbeat } from './heartbeat'
import { type LockOwner, lifeOf, readOwner, thisProcess } from './lock-owner'
import { StartError } from './start-error'

export interface DirectoryLock {
  /** False once somebody else has taken the directory: nothing may be written any more. */
  held(): boolean
  release(): Promise<void>
}

export interface LockTimes {
  beatEvery: number
  /** An owner who has not beaten for so long is gone. */
  staleAfter: number
}

const usual: LockTimes = { beatEvery: 5_000, staleAfter: 20_000 }

const textOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** @returns false when the file is there already */
function create(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** By the file system's own clock, which every host that shares it sees. @returns Infinity for no file */
function ageOf(path: string, directory: string): number {
  const probe = join(directory, `now-${process.pid}`)
  try {
    writeFileSync(probe, '')
    return statSync(probe).mtimeMs - statSync(path).mtimeMs
  } catch {
    return Number.POSITIVE_INFINITY
  } finally {
    rmSync(probe, { force: true })
  }
}

const beatOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

const refusal = (directory: string, owner: LockOwner | undefined) =>
  new StartError(
    `open the class data in ${directory}`,
    owner === undefined
      ? 'another process holds it'
      : `process ${owner.pid} on ${owner.host} has held it since ${owner.since}`,
    'Stop that process, give this one a CLASS_DATA_DIR of its own, or set DATABASE_URL to run several on one PostgreSQL',
  )

/** Replaces a dead owner's lock; of several who try, one at a time, and only while it is still that owner's. */
export function takeOver(
  lock: string,
  found: string,
  mine: string,
  directory: string,
  staleAfter: number,
): boolean {
  const turn = `${lock}.turn`
  if (!create(turn, mine)) {
    if (ageOf(turn, directory) > staleAfter) rmSync(turn, { force: true })
    return false
  }
  try {
    if (textOf(lock) !== found) return false
    unlinkSync(lock)
    return create(lock, mine)
  } finally {
    rmSync(turn, { force: true })
  }
}

/** Waits no longer than it takes to tell a dead owner from a silent one. */
export async function lockDirectory(directory: string, times: LockTimes = usual): Promise<DirectoryLock> {
  mkdirSync(directory, { recursive: true })
  const lock = join(directory, 'lock')
  const mine = JSON.stringify(thisProcess())
  let watched = { text: '', at: 0 }
  while (!create(lock, mine)) {
    const found = textOf(lock)
    if (found === undefined) continue
    const owner = readOwner(found)
    const life = owner === undefined ? 'unknown' : lifeOf(owner)
    if (life === 'alive') throw refusal(directory, owner)
    const dead = life === 'gone' || ageOf(lock, directory) > times.staleAfter
    if (dead && takeOver(lock, found, mine, directory, times.staleAfter)) break
    if (watched.text !== found) watched = { text: found, at: beatOf(lock) }
    else if (beatOf(lock) > watched.at) throw refusal(directory, owner)
    await pause(times.beatEvery / 20)
  }
  const stop = startHeartbeat(lock, times.beatEvery)
  return {
    held: () => textOf(lock) === mine,
    release: async () => {
      await stop()
      if (textOf(lock) === mine) rmSync(lock, { force: true })
    },
  }
}
