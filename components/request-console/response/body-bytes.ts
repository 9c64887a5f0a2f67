// The first bytes of a body that is no text, as a page of hexadecimal numbers with the letters that happen to be in it.

/** Bytes that are shown. */
export const shownBytes = 256

const perLine = 8

export interface HexLine {
  /** Of its first byte, in hexadecimal. */
  offset: string
  bytes: string
  /** The same bytes as ASCII, a dot for each that has no sign. */
  signs: string
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
const sign = (byte: number) => (byte > 0x1f && byte < 0x7f ? String.fromCharCode(byte) : '.')

/** Encodes no more of the text than is shown, however long it is. */
export function hexLines(body: string): HexLine[] {
  const all = new TextEncoder().encode(body.slice(0, shownBytes)).slice(0, shownBytes)
  const lines: HexLine[] = []
  for (let at = 0; at < all.length; at += perLine) {
    const bytes = [...all.slice(at, at + perLine)]
    lines.push({
      offset: hex(at, 4),
      bytes: bytes.map((byte) => hex(byte, 2)).join(' '),
      signs: bytes.map(sign).join(''),
    })
  }
  return lines
}

/** True where bytes that are no UTF-8 were read as text: the log keeps U+FFFD for them. */
export const hasLostBytes = (body: string): boolean => body.includes('\uFFFD')
