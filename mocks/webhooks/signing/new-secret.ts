// Promises practice secrets in the form each sender gives them out, the same for the same chance.
import { bytesToHex } from '@noble/hashes/utils.js'
import { toBase64 } from './encoding'
import { secretPrefix } from './standard'
import type { StyleId } from './style'

/** @param random 0 ≤ n < 1, of a seed: the world's own or a stream's `next` */
export function newSecret(style: StyleId, random: () => number): string {
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
  switch (style) {
    case 'standard':
      // 24 to 64 bytes are allowed.
      return `${secretPrefix}${toBase64(bytes(32))}`
    case 'stripe':
      return `whsec_${toBase64(bytes(24)).replaceAll(/[+/]/g, 'x')}`
    case 'github':
      return bytesToHex(bytes(20))
    case 'slack':
      return bytesToHex(bytes(16))
    case 'none':
      return ''
  }
}
