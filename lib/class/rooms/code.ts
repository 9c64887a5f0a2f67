// Six symbols that a learner types: none of them looks like another, and nobody but the server can tell them in advance.
import type { Keys } from './keys'

/** Without 0 O, 1 I L, and of the pairs 8 B, 5 S, 2 Z only the digit. */
export const codeAlphabet = '23456789ACDEFGHJKMNPQRTUVWXY'
export const codeLength = 6

/** @param version a room gets another code by counting up */
export function codeOf(keys: Keys, room: string, version: number): string {
  // 2^64 is so much larger than 28^6 that no symbol is likelier than another by more than 3 in 10^11.
  let left = keys.bytes('code', `${room} ${version}`).readBigUInt64BE()
  const size = BigInt(codeAlphabet.length)
  return Array.from({ length: codeLength }, () => {
    const symbol = codeAlphabet.charAt(Number(left % size))
    left /= size
    return symbol
  }).join('')
}

const twins: Record<string, string> = { B: '8', S: '5', Z: '2' }

/** @returns the code as it would be stored, or undefined for what cannot be one */
export function readCode(typed: string): string | undefined {
  const symbols = typed
    .slice(0, 40)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-·.]/g, '')
    .replace(/[BSZ]/g, (letter) => twins[letter] ?? letter)
  const fits = symbols.length === codeLength && [...symbols].every((symbol) => codeAlphabet.includes(symbol))
  return fits ? symbols : undefined
}

export const hashCode = (keys: Keys, code: string) => keys.bytes('code-hash', code).toString('hex')
