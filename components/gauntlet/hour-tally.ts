// What an hour of the gauntlet looks like in equal pieces of time: how much happened, what was delivered and what became of it.
import type { RunState } from '@/lib/practice/gauntlet-run'
import type { Plan } from '@/mocks/webhooks/gauntlet/plan'
import type { Exchange } from '@/mocks/wire-log'

export interface HourPiece {
  /** Ms into the hour. */
  from: number
  /** Absent for what came after the hour. */
  to?: number
  /** Things that people did in the shop. */
  happened: number
  /** Deliveries that were answered 2xx. */
  taken: number
  /** Deliveries that got another answer. */
  refused: number
  /** Deliveries that got none, or too late. */
  unanswered: number
  /** Messages of somebody who is not the sender. */
  forgedRefused: number
  forgedTaken: number
}

type Count = Exclude<keyof HourPiece, 'from' | 'to'>

const empty = { happened: 0, taken: 0, refused: 0, unanswered: 0, forgedRefused: 0, forgedTaken: 0 }

/** Undefined while it is under way. */
function becameOf({ response, failure }: Exchange, forged: boolean): Count | undefined {
  if (!response && !failure) return undefined
  const taken = response !== undefined && response.status >= 200 && response.status < 300
  if (forged) return taken ? 'forgedTaken' : 'forgedRefused'
  return taken ? 'taken' : response ? 'refused' : 'unanswered'
}

const isTo = (host: string, { origin, request }: Exchange) =>
  origin.kind === 'delivery' && request.method === 'POST' && request.url.startsWith(`https://${host}/`)

export interface HourRun {
  plan: Pick<Plan, 'acts' | 'length'>
  told: Pick<RunState, 'elapsed' | 'entries' | 'forged'>
  /** Virtual ms since the epoch. */
  startedAt: number
  /** Where the handler answers. */
  host: string
}

/** @param size of a piece in ms. The last piece is what came after the hour. */
export function hourTally({ plan, told, startedAt, host }: HourRun, size: number): HourPiece[] {
  const count = Math.ceil(plan.length / size)
  const pieces = Array.from({ length: count + 1 }, (_, i): HourPiece => {
    const to = i < count ? Math.min(plan.length, (i + 1) * size) : undefined
    return { from: Math.min(plan.length, i * size), to, ...empty }
  })
  const add = (ms: number, what: Count) => {
    const piece = pieces[Math.min(count, Math.max(0, Math.floor(ms / size)))]
    if (piece) piece[what] += 1
  }
  for (const { at } of plan.acts) if (at <= told.elapsed) add(at, 'happened')
  for (const exchange of told.entries) {
    if (!isTo(host, exchange)) continue
    const what = becameOf(exchange, told.forged.has(exchange.id))
    if (what) add(exchange.at - startedAt, what)
  }
  return pieces
}
