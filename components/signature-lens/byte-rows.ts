export interface ByteCell {
  hex: string
  /** The letter where it is one of ASCII that can be seen, else a dot. */
  letter: string
  changed: boolean
}

export interface ByteRow {
  /** Number of its first byte, counted from 0. */
  offset: number
  cells: ByteCell[]
}

/** From `start` up to and without `end`, which differ from the other side's. */
export interface Difference {
  count: number
  changed(index: number): boolean
  /** Number of the first byte that differs. */
  first?: number
}

/**
 * Equal lengths are compared byte by byte. Otherwise what lies between the equal beginning and the equal end has changed:
 * one byte more moves all that follow, and they would look changed without being so.
 */
export function differenceOf(own: Uint8Array, other: Uint8Array): Difference {
  if (own.length === other.length) {
    const changed = (index: number) => own[index] !== other[index]
    const all = Array.from(own.keys()).filter(changed)
    return { count: all.length, changed, first: all[0] }
  }
  const shorter = Math.min(own.length, other.length)
  let start = 0
  while (start < shorter && own[start] === other[start]) start += 1
  let tail = 0
  while (tail < shorter - start && own[own.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1
  const end = own.length - tail
  return { count: end - start, changed: (index) => index >= start && index < end, first: start }
}

const width = 8
const letterOf = (byte: number) => (byte > 32 && byte < 127 ? String.fromCharCode(byte) : '·')

export function byteRows(bytes: Uint8Array, { changed }: Difference): ByteRow[] {
  return Array.from({ length: Math.ceil(bytes.length / width) }, (_, row) => ({
    offset: row * width,
    cells: Array.from(bytes.slice(row * width, (row + 1) * width), (byte, column) => ({
      hex: byte.toString(16).padStart(2, '0'),
      letter: letterOf(byte),
      changed: changed(row * width + column),
    })),
  }))
}
