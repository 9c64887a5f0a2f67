import { RandomStream } from '@/mocks/random'
import { newSecret } from '@/mocks/webhooks/signing/new-secret'
import type { StyleId } from '@/mocks/webhooks/signing/style'

export const readings = ['raw', 'reserialised', 'pretty', 'trimmed'] as const
/** What the receiver does with the body before it checks the signature. */
export type Reading = (typeof readings)[number]

export const losses = ['none', 'lost', 'cut'] as const
/** What happens to the signature's header on the way: nothing, it is lost, or its prefix is. */
export type Loss = (typeof losses)[number]

export interface LensState {
  style: StyleId
  id: string
  /** The sender's clock and the receiver's, in Unix seconds. */
  sentAt: number
  receivedAt: number
  /** What the sender signs and sends. */
  body: string
  /** What arrives, where that is something else. */
  arrived?: string
  /** How many bytes were flipped so far. */
  flips: number
  loss: Loss
  secret: string
  /** The one before; it signs as well while `rotating`. */
  oldSecret: string
  rotating: boolean
  receiverSecret: string
  reading: Reading
}

/** Each way of reading it but the raw one changes its bytes: 10.0 is written as 10, and there is a line break at its end. */
export const startBody = '{"type":"message.created","data":{"id":"msg_01","text":"Olá 👋","price":10.0}}\n'

const startAt = 1763700000

/** Practice secrets: the same for everyone, and good for nothing else. */
export function startState(style: StyleId): LensState {
  const stream = new RandomStream(7, `signature lens ${style}`)
  const draw = () => newSecret(style, () => stream.next())
  const secret = draw()
  return {
    style,
    id: 'msg_2Zx9',
    sentAt: startAt,
    receivedAt: startAt + 2,
    body: startBody,
    flips: 0,
    loss: 'none',
    secret,
    oldSecret: draw(),
    rotating: false,
    receiverSecret: secret,
    reading: 'raw',
  }
}

export function readAs(body: string, reading: Reading): string {
  if (reading === 'raw') return body
  if (reading === 'trimmed') return body.trim()
  try {
    return JSON.stringify(JSON.parse(body), undefined, reading === 'pretty' ? 2 : undefined)
  } catch {
    return body
  }
}
