// What a flow asked of the map, and what the map said of the one way it was asked for.
import { bodyObject } from '@/lib/practice/traffic'
import { type Call, placeOf } from './played'

export const isAtMap = (call: Call): boolean =>
  placeOf(call) === 'maps.googleapis.com/maps/api/distancematrix/json'

export const queryOf = ({ called }: Call, name: string): string =>
  new URL(called.url).searchParams.get(name) ?? ''

interface Amount {
  text: string
  /** Metres or seconds. */
  value: number
}

interface Element {
  status?: string
  distance?: Amount
  duration?: Amount
}

export function elementOf({ exchange }: Call): Element {
  const { rows } = bodyObject(exchange?.response) as { rows?: { elements?: Element[] }[] }
  return rows?.[0]?.elements?.[0] ?? {}
}

/** As the map writes it or as a number, in units of `value` or in larger ones. */
export function says(text: string, amount: Amount, larger: number): boolean {
  const number = amount.text.replace(/ km$/, '')
  return [number, number.replace('.', ','), `${amount.value}`, `${Math.round(amount.value / larger)}`].some(
    (written) => text.includes(written),
  )
}

/** After `call` the contact read words with a hole in them, or those that follow a way that was found. */
export function isPromise(call: Call, found: Call): boolean {
  const broken = call.play.events.flatMap((event) => (event.kind === 'error' ? [event.card] : []))
  const same = found.after.map(({ text }) => text)
  return call.after.some(({ card, text }) => broken.includes(card) || same.includes(text))
}
