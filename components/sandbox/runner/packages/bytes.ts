// Text to bytes and back in the encodings Node knows, without Buffer.

/** Plain bytes, or any view of a buffer. */
export type BytesLike = ArrayBuffer | ArrayBufferView

const utf8 = new TextEncoder()

const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0) & 255)

/** As Node reads it: half a byte is an error, and the first pair that is no hex ends it. */
function fromHex(text: string): Uint8Array {
  if (text.length % 2)
    throw new TypeError(`Failed to read hex: ${text.length} characters are not whole bytes.`)
  const pairs = /^(?:[0-9a-f]{2})*/i.exec(text)?.[0].match(/../g) ?? []
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16))
}

/** As Node reads it: both alphabets, whatever else is in it left out, up to the first `=`. */
function fromBase64(text: string): Uint8Array {
  const kept = (text.split('=')[0] ?? '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/[^A-Za-z0-9+/]/g, '')
  return latin1(atob(kept.length % 4 === 1 ? kept.slice(0, -1) : kept))
}

const readers: Readonly<Record<string, (text: string) => Uint8Array>> = {
  utf8: (text) => utf8.encode(text),
  'utf-8': (text) => utf8.encode(text),
  latin1,
  binary: latin1,
  hex: fromHex,
  base64: fromBase64,
  base64url: fromBase64,
}

const binaryText = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
const base64 = (bytes: Uint8Array) => btoa(binaryText(bytes))

const writers: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  hex: (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  base64,
  base64url: (bytes) => base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  latin1: binaryText,
  binary: binaryText,
}

function pick<Entry>(table: Readonly<Record<string, Entry>>, encoding: unknown, what: string): Entry {
  const name = String(encoding).toLowerCase()
  const found = Object.hasOwn(table, name) ? table[name] : undefined
  if (found) return found
  throw new TypeError(
    `Failed to ${what}: there is no encoding “${name}” here, only ${Object.keys(table).join(', ')}.`,
  )
}

/** @throws {TypeError} for anything that is neither text nor bytes, naming `what` it was for */
export function toBytes(data: unknown, what: string, encoding: unknown = 'utf8'): Uint8Array {
  if (typeof data === 'string') return pick(readers, encoding, what)(data)
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  const given = data === null ? 'null' : typeof data
  throw new TypeError(`Failed to ${what}: it needs text or bytes (a Uint8Array), and was given ${given}.`)
}

export const toText = (bytes: Uint8Array, encoding: unknown, what: string): string =>
  pick(writers, encoding, what)(bytes)
