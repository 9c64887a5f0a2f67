// Finds who is stuck by what they do: the same refusal three times in a row, or nothing run for minutes.
import type { Exchange } from '@/mocks/wire-log'

const enoughRefusals = 3
const longWait = 4 * 60_000

const isOwn = ({ origin }: Exchange): boolean => origin.kind === 'console' || origin.kind === 'code'

function refusalOf({ request, response }: Exchange): string | undefined {
  const status = response?.status ?? 0
  if (status < 400 || status > 499 || !URL.canParse(request.url)) return undefined
  const { host, pathname } = new URL(request.url)
  return `${status} ${request.method} ${host}${pathname}`
}

/** How often the newest of the learner's own requests was refused alike, without anything else between. */
export function refusalsInARow(entries: readonly Exchange[]): number {
  const own = entries.filter(isOwn).map(refusalOf)
  const last = own.at(-1)
  if (last === undefined) return 0
  const other = own.findLastIndex((refusal) => refusal !== last)
  return own.length - 1 - other
}

export interface Doings {
  entries: readonly Exchange[]
  /** Of those refusals, how many were there when help was last offered. */
  knownRefusals: number
  /** Milliseconds: when something was last run, or help offered. */
  lastRun: number
  now: number
}

export type Trouble = 'refused' | 'idle'

export function troubleIn({ entries, knownRefusals, lastRun, now }: Doings): Trouble | undefined {
  const refusals = refusalsInARow(entries)
  // Fewer than were known: another refusal has begun.
  const fresh = refusals - (refusals < knownRefusals ? 0 : knownRefusals)
  if (fresh >= enoughRefusals) return 'refused'
  return now - lastRun >= longWait ? 'idle' : undefined
}
