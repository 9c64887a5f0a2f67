// Where workspaces are kept, and what is asked of such a place.
import type { Exchange } from '@/mocks/wire-log'
import type { WorldSnapshot } from '@/mocks/world'
import type { PracticeChange } from './practice-change'
import type { Base, PracticeState } from './practice-state'

export interface Kept {
  seed: number
  base: WorldSnapshot
  state: PracticeState
  version: number
  /** Changes that have not been put together into one yet. */
  loose: number
  /** Real ms. */
  usedAt: number
}

/** What became of a workspace in one go: one change, or several put together. */
export interface Step {
  id: string
  /** The version it builds on, and the one it makes. */
  from: number
  to: number
  change: PracticeChange
  /** What it comes to, where somebody knows. */
  state?: PracticeState
}

export interface LogEntry {
  /** Grows from entry to entry of a workspace; those that were written down together share it. */
  n: number
  exchange: Exchange
}

export interface Due {
  id: string
  /** Real ms. */
  at: number
}

/** What was seen of one workspace in one go. */
export interface LogPart {
  id: string
  exchanges: readonly Exchange[]
}

/** Where it knows a workspace by an id, that is its key: what opens it is told to no keeper. */
export interface Keeper {
  /** Other processes write too, so what one holds may be old. */
  readonly shared: boolean
  /** Ms for which commits wait for each other, because many cost hardly more than one. */
  readonly gather: number
  make(id: string, seed: number, base: Base, first: PracticeChange): Promise<void>
  count(): Promise<number>
  load(id: string): Promise<Kept | undefined>
  /** What is not there is missing. */
  versions(ids: readonly string[]): Promise<Map<string, number>>
  /** Workspaces in which something is to happen until then, the longest due first. */
  due(until: number, most: number): Promise<Due[]>
  /** All or nothing for each workspace. @returns the ids whose changes are kept: the others are at another version */
  commit(steps: readonly Step[]): Promise<Set<string>>
  /** Puts the changes up to `version` together. */
  compact(id: string, version: number, whole: PracticeChange): Promise<void>
  remove(id: string): Promise<void>
  touch(id: string): Promise<void>
  log(parts: readonly LogPart[]): Promise<void>
  readLog(id: string, after: number): Promise<LogEntry[]>
  /** Forgets workspaces unused since, and all but the newest exchanges of the others. */
  purge(unusedSince: number): Promise<void>
  close(): Promise<void>
}

/** Exchanges of a workspace that are kept, and that one reading gives. */
export const longestLog = 200
