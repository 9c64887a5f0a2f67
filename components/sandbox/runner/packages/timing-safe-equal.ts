// Compares bytes in a time that does not depend on where they differ.
import { toBytes } from './bytes'

function bytesOf(value: unknown): Uint8Array {
  if (typeof value !== 'string') return toBytes(value, 'compare')
  throw new TypeError(
    'Failed to compare: timingSafeEqual takes bytes, not text. Try new TextEncoder().encode(text).',
  )
}

/** @throws {RangeError} when the lengths differ: Node does so too, and a caller must look at them first */
export function timingSafeEqual(a: unknown, b: unknown): boolean {
  const [left, right] = [bytesOf(a), bytesOf(b)]
  if (left.length !== right.length) {
    const error = new RangeError(
      `Failed to compare: both must be of the same length, and one has ${left.length} bytes, the other ${right.length}.`,
    )
    throw Object.assign(error, { code: 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH' })
  }
  return left.reduce((difference, byte, at) => difference | (byte ^ (right[at] ?? 0)), 0) === 0
}
