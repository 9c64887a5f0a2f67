import { utf8 } from '@/mocks/webhooks/signing/encoding'
import type { Inspection, SignatureStyle, SignedPart } from '@/mocks/webhooks/signing/style'
import { styleOf } from '@/mocks/webhooks/signing/styles'
import { type LensState, readAs } from './lens-state'

/** Why the two sides do not sign the same, or not with the same key. */
export type Cause = 'secret' | 'way' | 'reading'

export interface Side {
  parts: readonly SignedPart[]
  bytes: Uint8Array
  /** With their prefix. */
  signatures: readonly string[]
}

export interface LensView {
  style: SignatureStyle
  /** As they arrive. */
  headers: Readonly<Record<string, string>>
  arrived: string
  /** Whether the way of reading changes any byte of this body. */
  readingChanges: boolean
  sender: Side
  receiver: Side
  inspection: Inspection
  causes: Cause[]
}

const bytesOf = (parts: readonly SignedPart[]) => utf8(parts.map(({ text }) => text).join(''))

/** The signature stands in the last header of each style. */
function afterTheWay(style: SignatureStyle, headers: Record<string, string>, loss: LensState['loss']) {
  const name = style.headers.at(-1)
  const entries = Object.entries(headers)
  if (loss === 'lost') return Object.fromEntries(entries.filter(([header]) => header !== name))
  if (loss === 'cut') {
    const cut = (value: string) => value.replaceAll(style.prefix, '')
    return Object.fromEntries(
      entries.map(([header, value]) => [header, header === name ? cut(value) : value]),
    )
  }
  return headers
}

/** Everything there is to see of a state. */
export function lensView(state: LensState): LensView {
  const style = styleOf(state.style)
  const secrets = state.rotating ? [state.secret, state.oldSecret] : [state.secret]
  const usable = style.manySignatures ? secrets : secrets.slice(0, 1)
  const message = { id: state.id, at: state.sentAt * 1000, body: state.body }
  const headers = afterTheWay(style, style.sign(message, secrets), state.loss)
  const arrived = state.arrived ?? state.body
  const read = readAs(arrived, state.reading)
  const inspection = style.inspect(headers, read, [state.receiverSecret], state.receivedAt * 1000)
  const parts = style.signedContent(message)
  const keyOf = (secret: string) => style.keyOf(secret).join()
  const causes: Cause[] = []
  if (!usable.some((secret) => keyOf(secret) === keyOf(state.receiverSecret))) causes.push('secret')
  if (arrived !== state.body) causes.push('way')
  if (read !== arrived) causes.push('reading')
  return {
    style,
    headers,
    arrived,
    readingChanges: read !== arrived,
    sender: {
      parts,
      bytes: bytesOf(parts),
      signatures: usable.flatMap(
        (secret) => style.inspect(style.sign(message, [secret]), message.body, [secret], message.at).expected,
      ),
    },
    receiver: {
      parts: inspection.parts,
      bytes: bytesOf(inspection.parts),
      signatures: inspection.expected,
    },
    inspection,
    causes,
  }
}
