import { defaultTolerance } from '@/mocks/webhooks/signing/style'
import type { LensView } from './lens-view'

export type LightId = 'headers' | 'form' | 'clock' | 'signature'

/** One comparison. `skipped`: an earlier one failed, or this style does not make it. */
export interface Light {
  id: LightId
  state: 'pass' | 'fail' | 'skipped'
  /** Of the sentence, under `lens.lights`. */
  said:
    | 'notAsked'
    | 'notReached'
    | 'headersThere'
    | 'headerMissing'
    | 'formRight'
    | 'formWrong'
    | 'clockIgnored'
    | 'clockClose'
    | 'clockFuture'
    | 'tooOld'
    | 'tooNew'
    | 'signatureEqual'
    | 'signatureOther'
  values: Readonly<Record<string, string | number>>
}

const order = ['headers', 'form', 'clock', 'signature'] as const
const failedAt = { 'missing-header': 0, malformed: 1, 'too-old': 2, 'too-new': 2, mismatch: 3 }

/** The comparisons in the order in which a receiver makes them; the first that fails ends it. */
export function lightsOf({ style, inspection }: LensView): Light[] {
  if (style.id === 'none') {
    return order.map((id) => ({ id, state: 'skipped', said: 'notAsked', values: {} }))
  }
  const { verdict, age = 0, missing = '', match, received } = inspection
  const seconds = Math.abs(age)
  const clockPass = (): Light['said'] => {
    if (style.clock === 'ignored') return 'clockIgnored'
    return -age > defaultTolerance ? 'clockFuture' : 'clockClose'
  }
  const said: Record<LightId, [pass: Light['said'], fail: Light['said']]> = {
    headers: ['headersThere', 'headerMissing'],
    form: ['formRight', 'formWrong'],
    clock: [clockPass(), age > 0 ? 'tooOld' : 'tooNew'],
    signature: ['signatureEqual', 'signatureOther'],
  }
  const values = {
    headers: style.headers.join(', '),
    count: style.headers.length,
    header: missing,
    prefix: style.prefix,
    seconds,
    tolerance: defaultTolerance,
    number: (match?.received ?? 0) + 1,
    total: received.length,
  }
  const end = verdict.ok ? order.length : failedAt[verdict.reason]
  return order.map((id, index) => {
    if (index > end) return { id, state: 'skipped', said: 'notReached', values }
    const [pass, fail] = said[id]
    if (index === end) return { id, state: 'fail', said: fail, values }
    return { id, state: id === 'clock' && style.clock === 'ignored' ? 'skipped' : 'pass', said: pass, values }
  })
}
