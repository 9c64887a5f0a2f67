import type { Play } from '@/lib/flow/flow'
import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { elementOf, isAtMap, isPromise, queryOf, says } from '../../on-the-map'
import { answersIn, type Call, callsIn, playsOf } from '../../played'

const cityOf = (play: Play) => answersIn(play)[0]?.trim() ?? ''

/** The last call of each play. */
const asks = (evidence: Evidence): Call[] =>
  playsOf(evidence).flatMap((play) => callsIn(evidence, play).slice(-1))

const isFound = (call: Call) => elementOf(call).status === 'OK'

/** Of a city whose name has spaces: only there does it show that the value was encoded. */
const found = (evidence: Evidence): Call | undefined =>
  asks(evidence)
    .filter((call) => isFound(call) && /\s/.test(cityOf(call.play)))
    .at(-1)

function asked(evidence: Evidence) {
  const play = playsOf(evidence)
    .filter((each) => cityOf(each) !== '')
    .at(-1)
  if (!play) return fail('not-tried')
  const call = found(evidence) ?? callsIn(evidence, play).at(-1)
  if (!call) return fail('no-call')
  if (!isAtMap(call)) return fail('other-place', call.exchange)
  const city = queryOf(call, 'destinations')
  if (city.trim() !== cityOf(call.play)) return fail('other-city', call.exchange, { city })
  if (!/holambra/i.test(queryOf(call, 'origins'))) return fail('other-origin', call.exchange)
  if (!elementOf(call).status) return fail('denied', call.exchange)
  if (!isFound(call)) return fail('not-found', call.exchange)
  return found(evidence) ? pass(call.exchange) : fail('one-word', call.exchange)
}

function told(evidence: Evidence) {
  const call = found(evidence)
  const duration = call && elementOf(call).duration
  if (!call || !duration) return fail('not-asked')
  if (call.after.length === 0) return fail('silent', call.exchange)
  const isThere = call.after.some(({ text }) => says(text, duration, 60))
  return isThere ? pass(call.exchange) : fail('no-time', call.exchange)
}

function unknown(evidence: Evidence) {
  const known = found(evidence)
  if (!known) return fail('not-asked')
  // A way may be missing on an island, too.
  const call = asks(evidence)
    .filter((each) => isAtMap(each) && elementOf(each).status !== undefined && !isFound(each))
    .at(-1)
  if (!call) return fail('not-tried')
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
