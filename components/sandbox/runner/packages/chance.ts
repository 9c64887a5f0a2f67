// The random part of node:crypto. `crypto.randomUUID` itself is missing on plain http, `getRandomValues` is not.

export function randomBytes(size: number): Uint8Array {
  if (!Number.isInteger(size) || size < 0 || size > 65_536)
    throw new RangeError(`Failed to make random bytes: ${size} is not a whole number from 0 to 65536.`)
  return crypto.getRandomValues(new Uint8Array(size))
}

export function randomUUID(): string {
  const bytes = randomBytes(16)
  // Version 4, variant 10.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
