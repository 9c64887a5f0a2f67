// What became of a fired webhook: for each learner and each request of it one word, and the sums of them.
import { planOf } from '../live/fire-plan'
import type { FaultName } from '../live/fired'
import type { Delivery, FireOnWall, Learner } from './wall'

/** A sender waits no longer. */
export const inTime = 5_000

export const outcomes = [
  /** Good: taken and worked through once; or no message of the sender, and refused. */
  'took',
  'refused',
  /** Taken without a look at who sent it. */
  'unverified',
  'late',
  /** The work was done more than once. */
  'twice',
  /** A message that was not the sender's. */
  'believed',
  /** A good one. */
  'turned-away',
  'broke',
  'silent',
  'waiting',
] as const
export type Outcome = (typeof outcomes)[number]

export const isGood = (outcome: Outcome): boolean => outcome === 'took' || outcome === 'refused'
export const isBad = (outcome: Outcome): boolean => !isGood(outcome) && outcome !== 'waiting'

/** @param receipt of the last attempt @param foreign whether a sound handler refuses it */
export function outcomeOf(receipt: Delivery['receipt'] | undefined, foreign: boolean): Outcome {
  if (receipt === undefined) return 'waiting'
  const { status, milliseconds, verified, effects = 0 } = receipt
  if (status === 0) return 'silent'
  if (status >= 200 && status < 300) {
    if (foreign) return 'believed'
    if (effects > 1) return 'twice'
    if (milliseconds > inTime) return 'late'
    return verified === false ? 'unverified' : 'took'
  }
  if (status < 400 || status >= 500) return 'broke'
  return foreign ? 'refused' : 'turned-away'
}

export interface BoardRow {
  id: string
  name: string
  /** One word for each request, separated by spaces: text can be compared, a list cannot. */
  words: string
  /** How many requests were sent more than once. */
  retried: number
}

export interface BoardRequest {
  n: number
  /** Milliseconds after the click. */
  leaves: number
  faults: readonly FaultName[]
  foreign: boolean
  counts: Record<Outcome, number>
}

export interface Board {
  rows: BoardRow[]
  requests: BoardRequest[]
  /** Learners whose every request went well, went badly in some, and the rest, who are waited for. */
  sums: { well: number; badly: number; waiting: number }
}

type Last = Pick<Delivery, 'attempt' | 'receipt'>

function lastReceipts(fire: string, deliveries: Iterable<Delivery>): Map<string, Last> {
  const last = new Map<string, Last>()
  for (const { fire: of, member, n, attempt, receipt } of deliveries) {
    const key = `${member} ${n}`
    if (of === fire && attempt > (last.get(key)?.attempt ?? 0)) last.set(key, { attempt, receipt })
  }
  return last
}

const none = () => Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>

export const wordsOf = ({ words }: Pick<BoardRow, 'words'>): Outcome[] => words.split(' ') as Outcome[]

const isWell = (row: BoardRow) => wordsOf(row).every(isGood)
const isBadly = (row: BoardRow) => wordsOf(row).some(isBad)

export function boardOf(
  { fire, sends }: Pick<FireOnWall, 'fire' | 'sends'>,
  learners: Iterable<Learner>,
  deliveries: Iterable<Delivery>,
): Board {
  const last = lastReceipts(fire, deliveries)
  const requests = planOf(sends).map(
    ({ n, leaves, faults, foreign }): BoardRequest => ({ n, leaves, faults, foreign, counts: none() }),
  )
  const rows = [...learners].map(({ id, name }): BoardRow => {
    const found = requests.map(({ n, foreign, counts }) => {
      const one = last.get(`${id} ${n}`)
      const outcome = outcomeOf(one?.receipt, foreign)
      counts[outcome] += 1
      return { outcome, retried: (one?.attempt ?? 1) > 1 }
    })
    const retried = found.filter((one) => one.retried).length
    return { id, name, words: found.map(({ outcome }) => outcome).join(' '), retried }
  })
  const well = rows.filter(isWell).length
  const badly = rows.filter(isBadly).length
  return { rows, requests, sums: { well, badly, waiting: rows.length - well - badly } }
}

/** Those with something wrong first, then who is waited for; the order within is that of coming. */
export function inOrderOfNeed(rows: readonly BoardRow[]): BoardRow[] {
  const rank = (row: BoardRow) => (isBadly(row) ? 0 : isWell(row) ? 2 : 1)
  return [...rows].sort((a, b) => rank(a) - rank(b))
}
