import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { type Call, callsIn, contactBehind, isGood, isJson, playsOf, playsWith } from '../../played'

const nina = 'Ana "Nina" Prado'
const joao = 'João Lima'

const lastCall = (evidence: Evidence, contact: string): Call | undefined => {
  const play = playsWith(evidence, contact).at(-1)
  return play && callsIn(evidence, play).at(-1)
}

function ninaSaved(evidence: Evidence) {
  if (playsWith(evidence, nina).length === 0) return fail('not-tried')
  const call = lastCall(evidence, nina)
  if (!call) return fail('no-call')
  if (!isJson(call)) return fail('not-json', call.exchange)
  if (!isGood(call)) return fail('refused', call.exchange, { status: call.called.statusCode })
  const name = contactBehind(evidence, call)?.name
  if (!name) return fail('no-name', call.exchange)
  return name === nina ? pass(call.exchange) : fail('other-name', call.exchange, { name })
}

/** Since when the flow may be the repaired one: the last failure with Nina, or else the first chat with her. */
function repairedAt(evidence: Evidence): number {
  const plays = playsOf(evidence)
  const withNina = plays.flatMap((play, at) => (play.contact.name === nina ? [at] : []))
  const failed = withNina.filter((at) =>
    plays.slice(at, at + 1).some((play) => !callsIn(evidence, play).some(isGood)),
  )
  return failed.at(-1) ?? withNina[0] ?? -1
}

function others(evidence: Evidence) {
  const plays = playsOf(evidence)
  const at = plays.findLastIndex(({ contact }) => contact.name === joao)
  if (at < 0) return fail('not-tried')
  if (at < repairedAt(evidence)) return fail('before')
  const call = lastCall(evidence, joao)
  if (!call || !isGood(call)) return fail('refused', call?.exchange)
  const name = contactBehind(evidence, call)?.name ?? ''
  return name === joao ? pass(call.exchange) : fail('other-name', call.exchange, { name })
}

function told(evidence: Evidence) {
  const call = lastCall(evidence, nina)
  if (!call || !isGood(call)) return fail('not-saved')
  if (call.after.length === 0) return fail('silent', call.exchange)
  const made = evidence.flow?.flow.cards.find(({ id }) => id === call.called.card)
  const sorry = made?.kind === 'call' ? made.failure : undefined
  return call.after.some(({ card }) => card === sorry) ? fail('apology', call.exchange) : pass(call.exchange)
}

export default defineExercise({
  checks: [
    { id: 'nina', test: ninaSaved },
    { id: 'others', test: others },
    { id: 'told', test: told },
  ],
})
