import { defineExercise, fail, pass } from '@/lib/practice/check'
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject } from '@/lib/practice/traffic'

/** One try, as the busy platform wrote it on the console. */
interface Try {
  at: number
  what: string
  outcome: string
  /** Seconds of a 429. */
  told: number
  /** Seconds until the same request was tried again. */
  gap?: number
}

const line = /^(\d+\.\d{3}) s {2}(.+?) {2}(\d{3}|no answer)(?:, Retry-After: (\d+))?$/

function triesOf({ console }: Evidence): Try[] {
  const tries = console.flatMap(({ text }) => {
    const [whole, at, what = '', outcome = '', told] = line.exec(text) ?? []
    return whole === undefined ? [] : [{ at: Number(at), what, outcome, told: Number(told ?? 0) }]
  })
  return tries.map((one, i) => {
    const next = tries.slice(i + 1).find(({ what }) => what === one.what)
    return next ? { ...one, gap: next.at - one.at } : one
  })
}

/** Pauses after a 503, by the request that met it; each outage is one entry. */
function outagesOf(evidence: Evidence): number[][] {
  const down = triesOf(evidence).filter(({ outcome }) => outcome === '503')
  const whats = [...new Set(down.map(({ what }) => what))]
  return whats.map((what) => down.filter((one) => one.what === what).flatMap(({ gap }) => gap ?? []))
}

const numbers = Array.from({ length: 12 }, (_, i) => `+55|1990003${String(i + 1).padStart(4, '0')}`)

function saved({ world, outcome }: Evidence) {
  const known = new Set(
    world
      .table<{ id: string; phoneNumber: string | null }>('contact')
      .all()
      .map((row) => row.phoneNumber),
  )
  const missing = numbers.filter((number) => !known.has(number)).length
  if (missing === 0) return pass()
  return outcome === 'none' ? fail('not-run') : fail('missing', undefined, { missing })
}

function waitsAsTold(evidence: Evidence) {
  const tries = triesOf(evidence)
  if (tries.length === 0) return fail('not-run')
  const told = tries.filter(({ outcome }) => outcome === '429')
  const hasty = told.find(({ gap, told: seconds }) => gap !== undefined && gap < seconds)
  if (hasty)
    return fail('too-soon', undefined, {
      told: hasty.told,
      gap: (hasty.gap ?? 0).toFixed(1),
      name: hasty.what,
    })
  const left = told.find(({ gap }) => gap === undefined)
  return left ? fail('not-again', undefined, { name: left.what }) : pass()
}

/** More tries than this in one outage are a burden, fewer than two pauses say nothing about growth. */
const most = 10

function backsOff(evidence: Evidence) {
  const outages = outagesOf(evidence)
  if (outages.length === 0) return fail('not-met')
  const many = outages.find((gaps) => gaps.length > most)
  if (many) return fail('too-many', undefined, { count: many.length })
  if (outages.some((gaps) => gaps.length === 0)) return fail('not-again')
  const flat = outages.find((gaps) => gaps.length > 1 && Math.max(...gaps) < 2 * Math.min(...gaps))
  return flat ? fail('same-gaps', undefined, { gap: (flat[0] ?? 0).toFixed(1) }) : pass()
}

function spread(evidence: Evidence) {
  const [first, second] = outagesOf(evidence).filter((gaps) => gaps.length > 0)
  if (!first || !second) return fail('not-met')
  const inStep = first.every((gap, i) => second[i] === undefined || Math.abs(gap - second[i]) < 0.002)
  return inStep ? fail('in-step', undefined, { gap: (first[0] ?? 0).toFixed(1) }) : pass()
}

function repeatsSafely(evidence: Evidence) {
  const conflict = evidence.exchanges.find(({ response }) => bodyObject(response).key === 'ERROR_CONFLICT')
  if (conflict) return fail('conflict', conflict)
  const tries = triesOf(evidence)
  const at = tries.findIndex(({ outcome }) => outcome === 'no answer')
  const lost = tries[at]
  if (!lost) return fail('not-met')
  const later = tries.slice(at + 1)
  // Looking whether the contact is there is as good as a create that may be repeated.
  const asked = later.some(
    ({ what, outcome }) => outcome === '200' && (what === lost.what || what.startsWith('GET ')),
  )
  return asked ? pass() : fail('not-repeated', undefined, { name: lost.what })
}

export default defineExercise({
  checks: [
    { id: 'saved', test: saved },
    { id: 'waits-as-told', test: waitsAsTold },
    { id: 'backs-off', test: backsOff },
    { id: 'spread', test: spread },
    { id: 'repeats-safely', test: repeatsSafely },
  ],
})
