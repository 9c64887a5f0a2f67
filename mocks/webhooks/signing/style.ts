// Promises what every way of signing a delivery has in common: what is signed, what is sent, and how it is checked.

export const styleIds = ['none', 'standard', 'github', 'stripe', 'slack'] as const
export type StyleId = (typeof styleIds)[number]

/** A delivery as far as a signature can stand for it. */
export interface Signable {
  /** The sender's message id, the same in each attempt. */
  id: string
  /** Of the attempt, virtual ms since the epoch. */
  at: number
  /** Exactly what is sent. */
  body: string
}

export type PartKind = 'version' | 'id' | 'timestamp' | 'separator' | 'body'

/** A piece of the signed text; all of them in a row are the bytes that the signature stands for. */
export interface SignedPart {
  part: PartKind
  text: string
}

/** `too-old` and `too-new`: the sender's clock and the receiver's are further apart than is tolerated. */
export type Refusal = 'missing-header' | 'malformed' | 'too-old' | 'too-new' | 'mismatch'
export type Verdict = { ok: true } | { ok: false; reason: Refusal }

export type HeaderBag = Headers | Readonly<Record<string, string>>

/** How a check went, as far as it came. The comparisons are made in the order of `Refusal`. */
export interface Inspection {
  verdict: Verdict
  /** Of a header that is asked for and is not there. */
  missing?: string
  /** How far the receiver's clock is ahead of the timestamp, in seconds. */
  age?: number
  /** What the receiver would have signed; empty where the headers could not be read. */
  parts: SignedPart[]
  /** As they came, with their prefix. */
  received: string[]
  /** The receiver's own, one for each of its secrets in their order. */
  expected: string[]
  /** Which of `received` equals which of `expected`. */
  match?: { received: number; expected: number }
}

export interface SignatureStyle {
  id: StyleId
  name: string
  /** Headers it sends, in the spelling of its documentation; HTTP takes any. */
  headers: readonly string[]
  /** Before the encoded signature, e.g. `v1,`. */
  prefix: string
  encoding: 'base64' | 'hex'
  /** Whether one delivery can carry the signatures of several secrets. */
  manySignatures: boolean
  /** What is refused by the clock: nothing, only what is too old, or what is too new as well. */
  clock: 'ignored' | 'old' | 'both'
  /** The bytes a secret stands for. */
  keyOf(secret: string): Uint8Array
  signedContent(message: Signable): SignedPart[]
  /** The headers of a delivery. Newest secret first: a style that carries one signature uses that one only. */
  sign(message: Signable, secrets: readonly string[]): Record<string, string>
  inspect(
    headers: HeaderBag,
    body: string,
    secrets: readonly string[],
    now: number,
    toleranceSeconds?: number,
  ): Inspection
  /** `now` is the receiver's clock in virtual ms; 300 s are tolerated unless said otherwise. */
  verify(
    headers: HeaderBag,
    body: string,
    secrets: readonly string[],
    now: number,
    toleranceSeconds?: number,
  ): Verdict
}

/** Five minutes: what the libraries of Standard Webhooks, Stripe and Slack take. */
export const defaultTolerance = 300

/** Upper and lower case are one in the names of headers. */
export function headerOf(headers: HeaderBag, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined
  const wanted = name.toLowerCase()
  return Object.entries(headers).find(([key]) => key.toLowerCase() === wanted)?.[1]
}
