// Promises bytes as base64 and back, and text as UTF-8, alike in every browser and with no secure page asked for.

const encoder = new TextEncoder()

/** A lone half of a surrogate pair becomes U+FFFD, as everywhere on the web. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text)

export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Never fails: what is no base64 is passed over and `-` and `_` are read as `+` and `/`, as Node's Buffer does. */
export function fromBase64(text: string): Uint8Array {
  const bytes: number[] = []
  let [bits, held] = [0, 0]
  for (const letter of text) {
    if (letter === '=') break
    const six = alphabet.indexOf(letter === '-' ? '+' : letter === '_' ? '/' : letter)
    if (six < 0) continue
    bits = ((bits << 6) | six) & 0xfff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes.push((bits >> held) & 0xff)
  }
  return Uint8Array.from(bytes)
}
