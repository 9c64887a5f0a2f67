// Promises the known wrong ways to compute a signature, each as a change of the right recipe.
import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import { fromBase64, toBase64, utf8 } from './encoding'
import type { Recipe } from './recipe'
import { secretPrefix } from './standard'
import type { PartKind, Signable, SignatureStyle, SignedPart } from './style'

/** What the doctor may know besides the recipe. */
export interface Case {
  style: SignatureStyle
  message: Signable
  /** Secrets that were valid before. */
  oldSecrets: readonly string[]
  /** Secrets of other endpoints. */
  otherSecrets: readonly string[]
}

/** None where the style offers no way to make this mistake, several where people make it in several ways. */
type Mistake = (recipe: Recipe, given: Case) => Recipe[]

const bare = (secret: string) =>
  secret.startsWith(secretPrefix) ? secret.slice(secretPrefix.length) : secret
const fromHex = (text: string) =>
  Uint8Array.from(text.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16))

const withSecrets = (recipe: Recipe, secrets: readonly string[]) =>
  secrets.map((secret) => ({ ...recipe, secret }))

const withKeys = (recipe: Recipe, ...ways: Recipe['keyOf'][]) => ways.map((keyOf) => ({ ...recipe, keyOf }))

const encoded = (recipe: Recipe, ...ways: Recipe['encode'][]) => ways.map((encode) => ({ ...recipe, encode }))

const withMacs = (recipe: Recipe, ...ways: Recipe['macOf'][]) => ways.map((macOf) => ({ ...recipe, macOf }))

/** Every part of that kind is written anew. */
const rewritten = (recipe: Recipe, kind: PartKind, ...ways: ((text: string) => string)[]) =>
  ways.map((write) => ({
    ...recipe,
    parts: recipe.parts.map(({ part, text }) => ({ part, text: part === kind ? write(text) : text })),
  }))

const has = (recipe: Recipe, kind: PartKind) => recipe.parts.some(({ part }) => part === kind)

/** Takes a part away, and the separator behind it. */
const without = (recipe: Recipe, kind: PartKind) => {
  const at = recipe.parts.findIndex(({ part }) => part === kind)
  return at < 0 ? [] : [{ ...recipe, parts: recipe.parts.toSpliced(at, 2) }]
}

const pieces = (parts: readonly SignedPart[]) => parts.filter(({ part }) => part !== 'separator')

/** The same separators between other pieces. */
const arranged = (recipe: Recipe, order: readonly SignedPart[]) => {
  const separator = recipe.parts.find(({ part }) => part === 'separator')
  return {
    ...recipe,
    parts: order.flatMap((part, index) => (index > 0 && separator ? [separator, part] : [part])),
  }
}

function reordered(recipe: Recipe): Recipe[] {
  const [first, second, ...rest] = pieces(recipe.parts)
  if (first === undefined || second === undefined) return []
  return [arranged(recipe, [second, first, ...rest]), arranged(recipe, pieces(recipe.parts).toReversed())]
}

const json = (indent?: number | string) => (body: string) => {
  try {
    return JSON.stringify(JSON.parse(body), undefined, indent)
  } catch {
    return body
  }
}

function withMore(recipe: Recipe, { style, message }: Case): Recipe[] {
  if (style.id !== 'github' && style.id !== 'stripe') return []
  const seconds = String(Math.floor(message.at / 1000))
  const body = recipe.parts.at(-1)?.text ?? ''
  const texts = [`${seconds}.${body}`, `${message.id}.${seconds}.${body}`, `v0:${seconds}:${body}`]
  return texts.map((text) => ({ ...recipe, parts: [{ part: 'body', text }] }))
}

/** One byte for each UTF-16 unit, as Node's 'latin1' does it. */
const latin1 = (text: string) => Uint8Array.from(text.split(''), (unit) => unit.charCodeAt(0) & 0xff)
/** UTF-8 that was read as Latin-1 on the way: é has become Ã©. */
const twiceUtf8 = (text: string) => utf8(Array.from(utf8(text), (byte) => String.fromCharCode(byte)).join(''))

const toBase64Url = (mac: Uint8Array) => toBase64(mac).replaceAll('+', '-').replaceAll('/', '_')
const unpadded = (text: string) => text.replace(/=+$/, '')

/** The smaller mistake first: where two lead to the same signature, the first is named. */
const known = {
  'old-secret': (r, { oldSecrets }) => withSecrets(r, oldSecrets),
  'other-secret': (r, { otherSecrets }) => withSecrets(r, otherSecrets),
  'secret-whitespace': (r) => withSecrets(r, [`${r.secret}\n`, `${r.secret} `]),
  'key-not-decoded': (r, { style }) =>
    style.id === 'standard' ? withKeys(r, utf8, (secret) => utf8(bare(secret))) : [],
  'key-prefix-kept': (r, { style }) => (style.id === 'standard' ? withKeys(r, fromBase64) : []),
  'key-decoded': (r, { style }) =>
    style.id === 'standard' ? [] : withKeys(r, fromHex, fromBase64, (secret) => fromBase64(bare(secret))),
  'key-prefix-lost': (r, { style }) =>
    style.id === 'stripe' ? withKeys(r, (secret) => utf8(bare(secret))) : [],
  hex: (r, { style }) =>
    style.encoding === 'hex' ? [] : encoded(r, bytesToHex, (mac) => bytesToHex(mac).toUpperCase()),
  base64: (r, { style }) =>
    style.encoding === 'base64'
      ? []
      : encoded(
          r,
          toBase64,
          toBase64Url,
          (mac) => unpadded(toBase64(mac)),
          (mac) => unpadded(toBase64Url(mac)),
        ),
  base64url: (r, { style }) =>
    style.encoding === 'hex'
      ? []
      : encoded(
          r,
          toBase64Url,
          (mac) => unpadded(toBase64Url(mac)),
          (mac) => unpadded(toBase64(mac)),
        ),
  'upper-case': (r, { style }) =>
    style.encoding === 'hex' ? encoded(r, (mac) => bytesToHex(mac).toUpperCase()) : [],
  'body-trimmed': (r) => rewritten(r, 'body', (body) => body.trim()),
  'newline-added': (r) => rewritten(r, 'body', (body) => `${body}\n`),
  'body-reserialised': (r) => rewritten(r, 'body', json()),
  'body-pretty': (r) => rewritten(r, 'body', json(2), json(4), json('\t')),
  milliseconds: (r, { message }) =>
    rewritten(
      r,
      'timestamp',
      (seconds) => `${seconds}000`,
      () => String(message.at),
    ),
  'id-missing': (r) => without(r, 'id'),
  'timestamp-missing': (r) => without(r, 'timestamp'),
  'version-missing': (r) => without(r, 'version'),
  'body-only': (r) =>
    r.parts.length > 1 ? [{ ...r, parts: r.parts.filter(({ part }) => part === 'body') }] : [],
  'too-much-signed': withMore,
  'order-swapped': reordered,
  'wrong-separator': (r) =>
    has(r, 'separator')
      ? ['.', ',', ':', '', '\n', ' ', '-', '|'].flatMap((mark) => rewritten(r, 'separator', () => mark))
      : [],
  'sha-1': (r) => withMacs(r, (key, bytes) => hmac(sha1, key, bytes)),
  'sha-512': (r) => withMacs(r, (key, bytes) => hmac(sha512, key, bytes)),
  'plain-hash': (r) =>
    withMacs(
      r,
      (_key, bytes) => sha256(bytes),
      (key, bytes) => sha256(concatBytes(key, bytes)),
      (key, bytes) => sha256(concatBytes(bytes, key)),
    ),
  'not-utf8': (r) => [latin1, twiceUtf8].map((bytesOf) => ({ ...r, bytesOf })),
} satisfies Record<string, Mistake>

export type MistakeId = keyof typeof known

export const mistakes: Readonly<Record<MistakeId, Mistake>> = known
export const mistakeIds = Object.keys(known) as MistakeId[]
