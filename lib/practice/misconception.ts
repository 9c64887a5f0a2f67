// What shows a belief that many hold: something the learner did, found in the evidence and never in a source text.
import type { Exchange } from '@/mocks/wire-log'
import type { ConsoleLine, Evidence } from './evidence'
import { bodyObject, pathOf } from './traffic'

/** What shows it: an exchange, or where none stands on the wire log, a line of the console. */
export interface Sighting {
  exchange?: Exchange
  line?: ConsoleLine
}

/** Undefined where nothing shows the belief. */
export type Detector = (evidence: Evidence) => Sighting | undefined

export const shownBy = (exchange: Exchange | undefined): Sighting | undefined => exchange && { exchange }

/** What happened since the learner came. */
export const lately = ({ exchanges, before = 0 }: Pick<Evidence, 'exchanges' | 'before'>) =>
  exchanges.slice(before)

/** What the learner sent, from a console or from code. */
export const sentBy = (evidence: Evidence): Exchange[] =>
  lately(evidence).filter(({ origin }) => origin.kind === 'console' || origin.kind === 'code')

export const statusOf = ({ response }: Exchange): number => response?.status ?? 0

export const isGood = (exchange: Exchange): boolean => Math.floor(statusOf(exchange) / 100) === 2

/** The value of a header of the request. */
export const headerOf = ({ request }: Exchange, name: string): string | undefined =>
  request.headers.find(([each]) => each.toLowerCase() === name)?.[1]

/** Host and path, without query. */
export const placeOf = (exchange: Exchange): string =>
  pathOf(exchange) && new URL(exchange.request.url).host + pathOf(exchange)

/** Whether a later request to the same place came out well: what was put right need not be told. */
export function wasPutRight(
  sent: readonly Exchange[],
  exchange: Exchange,
  isRight: (later: Exchange) => boolean = isGood,
): boolean {
  const later = sent.slice(sent.indexOf(exchange) + 1)
  return later.some((other) => placeOf(other) === placeOf(exchange) && isRight(other))
}

/** The id in an answer, of whatever was made. */
export const madeId = ({ response }: Exchange): unknown => bodyObject(response).id
