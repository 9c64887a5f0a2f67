// Promises a signature from its ingredients one by one, so that each can be exchanged for a wrong one.
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { toBase64, utf8 } from './encoding'
import type { Signable, SignatureStyle, SignedPart } from './style'

export interface Recipe {
  secret: string
  keyOf(secret: string): Uint8Array
  parts: readonly SignedPart[]
  bytesOf(text: string): Uint8Array
  macOf(key: Uint8Array, bytes: Uint8Array): Uint8Array
  /** Of the HMAC; the prefix is not part of it. */
  encode(mac: Uint8Array): string
}

/** The one that leads to the style's own signature. */
export const rightRecipe = (style: SignatureStyle, message: Signable, secret: string): Recipe => ({
  secret,
  keyOf: style.keyOf,
  parts: style.signedContent(message),
  bytesOf: utf8,
  macOf: (key, bytes) => hmac(sha256, key, bytes),
  encode: style.encoding === 'hex' ? bytesToHex : toBase64,
})

export function followed({ secret, keyOf, parts, bytesOf, macOf, encode }: Recipe): string {
  return encode(macOf(keyOf(secret), bytesOf(parts.map(({ text }) => text).join(''))))
}
