import { type Diagnosis, diagnose } from '@/mocks/webhooks/signing/near-misses'
import { styleOf } from '@/mocks/webhooks/signing/styles'
import type { LensState } from './lens-state'

/** `arrived`: right, but for the body as it was changed on the way. `none`: this style has no signature. */
export type Finding = Diagnosis | { match: 'arrived' | 'none' }

/** Judged by what the sender sent, with the sender's newest secret. */
export function findingOf(state: LensState, computed: string): Finding {
  const style = styleOf(state.style)
  if (style.id === 'none') return { match: 'none' }
  const { secret, oldSecret, receiverSecret } = state
  const ask = (body: string) =>
    diagnose({
      style,
      message: { id: state.id, at: state.sentAt * 1000, body },
      secret,
      computed,
      oldSecrets: [oldSecret],
      otherSecrets: [receiverSecret],
    })
  const finding = ask(state.body)
  if (finding.match !== 'unknown' || state.arrived === undefined) return finding
  const other = ask(state.arrived)
  return other.match === 'right' ? { match: 'arrived' } : other
}
