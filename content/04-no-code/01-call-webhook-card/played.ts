// What a flow did each time it was played: which call left, what came back, and what the contact read after it.
import type { ChatLine, Play, WebhookCalled } from '@/lib/flow/flow'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyJson } from '@/lib/practice/traffic'
import type { ContactRow } from '@/mocks/weni/contact-rows'
import type { Exchange } from '@/mocks/wire-log'

export interface Call {
  play: Play
  called: WebhookCalled
  exchange?: Exchange
  /** Said by the flow after this call, up to the next one. */
  after: readonly ChatLine[]
}

export const playsOf = ({ flow }: Evidence): readonly Play[] => flow?.plays ?? []

export const playsWith = (evidence: Evidence, contact: string): Play[] =>
  playsOf(evidence).filter((play) => play.contact.name === contact)

const said = (play: Play, who: ChatLine['who'], from = 0, to?: number): ChatLine[] =>
  play.events
    .slice(from, to)
    .flatMap((event) => (event.kind === 'line' && event.line.who === who ? [event.line] : []))

/** What the contact wrote. */
export const answersIn = (play: Play): string[] => said(play, 'contact').map(({ text }) => text)

export function callsIn({ exchanges }: Pick<Evidence, 'exchanges'>, play: Play): Call[] {
  const places = play.events.flatMap(({ kind }, at) => (kind === 'called' ? [at] : []))
  return places.flatMap((at, n) => {
    const event = play.events[at]
    if (event?.kind !== 'called') return []
    const exchange = exchanges.find(({ id }) => id === event.call.exchange)
    return [{ play, called: event.call, exchange, after: said(play, 'flow', at, places[n + 1]) }]
  })
}

/** Every call of every play, oldest first. */
export const callsOf = (evidence: Evidence): Call[] =>
  playsOf(evidence).flatMap((play) => callsIn(evidence, play))

/** Host and path, without query. */
export function placeOf({ called }: Call): string {
  const { host, pathname } = new URL(called.url)
  return host + pathname
}

export const contactsPlace = 'flows.weni.ai/api/v2/contacts.json'

export const isGood = ({ called }: Call): boolean => called.status === 'success'

/** What was sent is JSON; an empty body is none. */
export const isJson = ({ exchange }: Call): boolean => bodyJson(exchange?.request) !== undefined

export function idOf({ exchange }: Call): string {
  const answer = bodyJson(exchange?.response)
  return String(typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'uuid') : '')
}

/** The contact that the answer of this call is about, as the practice world has it now. */
export const contactBehind = ({ world }: Pick<Evidence, 'world'>, call: Call): ContactRow | undefined =>
  world.table<ContactRow>('weni-contact').get(idOf(call))
