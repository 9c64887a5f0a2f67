import type { Play } from '@/lib/flow/flow'
import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { elementOf, isAtMap, isPromise, queryOf, says } from '../../on-the-map'
import { type Call, callsIn, playsOf } from '../../played'

const cityOf = ({ contact }: Play) => contact.fields.city ?? ''
/** The map of the practice does not have Rita's. */
const isNowhere = (play: Play) => cityOf(play) === 'Pasárgada'
const hasSpaces = (play: Play) => /\s/.test(cityOf(play))

const lastCall = (evidence: Evidence, which: (play: Play) => boolean): Call | undefined => {
  const play = playsOf(evidence).filter(which).at(-1)
  return play && callsIn(evidence, play).at(-1)
}

function asked(evidence: Evidence) {
  if (!playsOf(evidence).some(hasSpaces)) return fail('not-tried')
  const call = lastCall(evidence, hasSpaces)
  if (!call) return fail('no-call')
  if (!isAtMap(call)) return fail('other-place', call.exchange)
  const city = queryOf(call, 'destinations')
  if (city !== cityOf(call.play)) return fail('other-city', call.exchange, { city })
  if (!/campinas/i.test(queryOf(call, 'origins'))) return fail('other-origin', call.exchange)
  return elementOf(call).status === 'OK' ? pass(call.exchange) : fail('denied', call.exchange)
}

function told(evidence: Evidence) {
  const call = lastCall(evidence, hasSpaces)
  const distance = call && elementOf(call).distance
  if (!call || !distance) return fail('not-asked')
  if (call.after.length === 0) return fail('silent', call.exchange)
  const isThere = call.after.some(({ text }) => says(text, distance, 1000))
  return isThere ? pass(call.exchange) : fail('no-distance', call.exchange)
}

function unknown(evidence: Evidence) {
  if (!playsOf(evidence).some(isNowhere)) return fail('not-tried')
  const known = lastCall(evidence, hasSpaces)
  const call = lastCall(evidence, isNowhere)
  if (!call || !known) return fail('not-asked')
  if (call.after.length === 0) return fail('silent', call.exchange)
  return isPromise(call, known) ? fail('promised', call.exchange) : pass(call.exchange)
}

export default defineExercise({
  checks: [
    { id: 'asked', test: asked },
    { id: 'told', test: told },
    { id: 'unknown', test: unknown },
  ],
})
