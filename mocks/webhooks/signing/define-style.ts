// Promises a whole signature style from the few rules in which styles differ; all of them use HMAC-SHA256.
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { toBase64, utf8 } from './encoding'
import {
  defaultTolerance,
  type HeaderBag,
  headerOf,
  type Inspection,
  type Refusal,
  type Signable,
  type SignatureStyle,
  type SignedPart,
} from './style'

/** What the headers of a delivery say. */
interface Claims {
  id: string
  /** Unix seconds as they were written, for a style that signs them. */
  timestamp: string
  /** With their prefix. */
  signatures: string[]
}

interface Rules
  extends Pick<
    SignatureStyle,
    'id' | 'name' | 'headers' | 'prefix' | 'encoding' | 'manySignatures' | 'clock' | 'keyOf'
  > {
  parts(id: string, timestamp: string, body: string): SignedPart[]
  write(claims: Claims): Record<string, string>
  /** Given the values of `headers`; undefined where they are not of this style's form. */
  read(values: readonly string[]): Claims | undefined
}

/** Looks at every letter even after a difference, so that the time taken tells nobody how much was right. */
function sameText(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let i = 0; i < one.length; i += 1) difference |= one.charCodeAt(i) ^ other.charCodeAt(i)
  return difference === 0
}

const secondsOf = (at: number) => String(Math.floor(at / 1000))

export function defineStyle({ parts, write, read, ...style }: Rules): SignatureStyle {
  const signature = (content: readonly SignedPart[], secret: string) => {
    const mac = hmac(sha256, style.keyOf(secret), utf8(content.map(({ text }) => text).join('')))
    return `${style.prefix}${style.encoding === 'hex' ? bytesToHex(mac) : toBase64(mac)}`
  }
  const signedContent = ({ id, at, body }: Signable) => parts(id, secondsOf(at), body)

  const inspect: SignatureStyle['inspect'] = (
    headers: HeaderBag,
    body,
    secrets,
    now,
    tolerance = defaultTolerance,
  ) => {
    const refuse = (reason: Refusal, known: Partial<Inspection> = {}): Inspection => {
      return { parts: [], received: [], expected: [], ...known, verdict: { ok: false, reason } }
    }
    const values = style.headers.map((name) => headerOf(headers, name) ?? '')
    const missing = style.headers.find((_, index) => values[index] === '')
    if (missing !== undefined) return refuse('missing-header', { missing })
    const claims = read(values)
    if (claims === undefined) return refuse('malformed')
    const content = parts(claims.id, claims.timestamp, body)
    const age = style.clock === 'ignored' ? undefined : Math.floor(now / 1000) - Number(claims.timestamp)
    const expected = secrets.map((secret) => signature(content, secret))
    const known = { age, parts: content, received: claims.signatures, expected }
    if (age !== undefined && age > tolerance) return refuse('too-old', known)
    if (age !== undefined && style.clock === 'both' && -age > tolerance) return refuse('too-new', known)
    for (const [i, received] of claims.signatures.entries()) {
      const j = expected.findIndex((own) => sameText(received, own))
      if (j >= 0) return { ...known, verdict: { ok: true }, match: { received: i, expected: j } }
    }
    return refuse('mismatch', known)
  }

  return {
    ...style,
    signedContent,
    inspect,
    sign(message, secrets) {
      const content = signedContent(message)
      const used = style.manySignatures ? secrets : secrets.slice(0, 1)
      if (used.length === 0) return {}
      return write({
        id: message.id,
        timestamp: secondsOf(message.at),
        signatures: used.map((secret) => signature(content, secret)),
      })
    },
    verify: (...given) => inspect(...given).verdict,
  }
}
