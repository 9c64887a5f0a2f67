import { defaultTolerance } from '@/mocks/webhooks/signing/style'
import type { LensState } from './lens-state'
import type { LensView, Side } from './lens-view'

export interface SideRow {
  id: 'id' | 'clock' | 'body' | 'secret' | 'size' | 'hmac'
  sender: readonly string[]
  receiver: readonly string[]
  equal: 'yes' | 'no' | 'close' | 'none'
}

const textOf = ({ parts }: Side, kind: 'id' | 'body') =>
  parts.flatMap(({ part, text }) => (part === kind ? [text] : []))

/** Everything the picture shows, row by row; what a style leaves out has no row. */
export function sideRows(
  state: LensState,
  { style, sender, receiver, inspection, causes }: LensView,
): SideRow[] {
  if (style.id === 'none') return []
  const bare = ({ signatures }: Side) => signatures.map((signature) => signature.slice(style.prefix.length))
  const secrets = state.rotating && style.manySignatures ? [state.secret, state.oldSecret] : [state.secret]
  const row = (
    id: SideRow['id'],
    own: readonly string[],
    theirs: readonly string[],
    equal?: boolean,
  ): SideRow => {
    const same = equal ?? own.some((text) => theirs.includes(text))
    return { id, sender: own, receiver: theirs, equal: theirs.length === 0 ? 'none' : same ? 'yes' : 'no' }
  }
  const apart = Math.abs(state.receivedAt - state.sentAt)
  const tooFar = apart > defaultTolerance && !(style.clock === 'old' && state.receivedAt < state.sentAt)
  const clock: SideRow = {
    ...row('clock', [String(state.sentAt)], [String(state.receivedAt)]),
    ...(apart === 0 ? {} : { equal: tooFar ? 'no' : 'close' }),
  }
  const read = inspection.parts.length > 0
  return [
    ...(sender.parts.some(({ part }) => part === 'id')
      ? [row('id', textOf(sender, 'id'), textOf(receiver, 'id'))]
      : []),
    ...(style.clock === 'ignored' ? [] : [clock]),
    row('body', textOf(sender, 'body'), textOf(receiver, 'body')),
    row('secret', secrets, [state.receiverSecret], !causes.includes('secret')),
    row('size', [String(sender.bytes.length)], read ? [String(receiver.bytes.length)] : []),
    row('hmac', bare(sender), bare(receiver)),
  ]
}
