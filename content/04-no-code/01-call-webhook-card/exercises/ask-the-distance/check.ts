import type { Play } from '@/lib/flow/flow'
import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject } from '@/lib/practice/traffic'
import { type Call, callsIn, placeOf, playsOf } from '../../played'

const distancePlace = 'maps.googleapis.com/maps/api/distancematrix/json'

const cityOf = ({ contact }: Play) => contact.fields.city ?? ''
/** No road of the practice leads to Rita's. */
const isNowhere = (play: Play) => cityOf(play) === 'Pasárgada'
const hasSpaces = (play: Play) => /\s/.test(cityOf(play))

const lastCall = (evidence: Evidence, which: (play: Play) => boolean): Call | undefined => {
  const play = playsOf(evidence).filter(which).at(-1)
  return play && callsIn(evidence, play).at(-1)
}

const queryOf = ({ called }: Call, name: string) => new URL(called.url).searchParams.get(name) ?? ''

interface Element {
  status?: string
  distance?: { text: string; value: number }
}

function elementOf({ exchange }: Call): Element {
  const { rows } = bodyObject(exchange?.response) as { rows?: { elements?: Element[] }[] }
  return rows?.[0]?.elements?.[0] ?? {}
}

function asked(evidence: Evidence) {
  if (!playsOf(evidence).some(hasSpaces)) return fail('not-tried')
  const call = lastCall(evidence, hasSpaces)
  if (!call) return fail('no-call')
  if (placeOf(call) !== distancePlace) return fail('other-place', call.exchange)
  const city = queryOf(call, 'destinations')
  if (city !== cityOf(call.play)) return fail('other-city', call.exchange, { city })
  if (!/campinas/i.test(queryOf(call, 'origins'))) return fail('other-origin', call.exchange)
  return elementOf(call).status === 'OK' ? pass(call.exchange) : fail('denied', call.exchange)
}

/** Without blanks; as a number, in metres or in kilometres: each of them is the distance. */
const written = ({ text, value }: { text: string; value: number }) => [
  text.replace(/\s*km$/, ''),
  text.replace(/\s*km$/, '').replace('.', ','),
  `${value}`,
  `${Math.round(value / 1000)}`,
]

function told(evidence: Evidence) {
  const call = lastCall(evidence, hasSpaces)
  const distance = call && elementOf(call).distance
  if (!call || !distance) return fail('not-asked')
  if (call.after.length === 0) return fail('silent', call.exchange)
  const isThere = call.after.some(({ text }) => written(distance).some((number) => text.includes(number)))
  return isThere ? pass(call.exchange) : fail('no-distance', call.exchange)
}

function unknown(evidence: Evidence) {
  if (!playsOf(evidence).some(isNowhere)) return fail('not-tried')
  const known = lastCall(evidence, hasSpaces)
  const call = lastCall(evidence, isNowhere)
  if (!call || !known) return fail('not-asked')
  if (call.after.length === 0) return fail('silent', call.exchange)
  // Words with a hole in them, or those of a city that was found.
  const broken = call.play.events.flatMap((event) => (event.kind === 'error' ? [event.card] : []))
  const same = known.after.map(({ text }) => text)
  const isPromise = call.after.some(({ card, text }) => broken.includes(card) || same.includes(text))
  return isPromise ? fail('promised', call.exchange) : pass(call.exchange)
}

export default defineExercise({
  checks: [
    { id: 'asked', test: asked },
    { id: 'told', test: told },
    { id: 'unknown', test: unknown },
  ],
})
