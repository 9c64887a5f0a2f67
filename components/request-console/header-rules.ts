// What may stand in a request header, and which headers a page is not allowed to set.

/** Names offered while typing, the ones this course meets first. */
export const commonHeaders = [
  'Authorization',
  'Content-Type',
  'Accept',
  'Accept-Language',
  'Idempotency-Key',
  'If-Match',
  'If-Modified-Since',
  'If-None-Match',
  'Prefer',
  'Range',
  'X-Api-Key',
  'X-Correlation-Id',
  'X-Request-Id',
  'Cache-Control',
]

export type HeaderFault = 'name-missing' | 'name-invalid' | 'value-control' | 'value-latin' | 'value-long'

// RFC 9110 §5.6.2: a token.
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** The first thing that would make `new Request` throw on this header, and the side it is on. */
export function headerFault(header: {
  name: string
  value: string
}): { part: 'name' | 'value'; fault: HeaderFault } | undefined {
  const { name, value } = header
  if (name === '' && value === '') return undefined
  if (name.trim() === '') return { part: 'name', fault: 'name-missing' }
  if (!token.test(name.trim())) return { part: 'name', fault: 'name-invalid' }
  const fault = valueFault(value)
  return fault ? { part: 'value', fault } : undefined
}

/** Characters. Common servers refuse a longer header line. */
const longestValue = 8_000

export function valueFault(value: string): HeaderFault | undefined {
  if (value.length > longestValue) return 'value-long'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these three end or cut a header on the wire
  if (/[\u0000\r\n]/.test(value.trim())) return 'value-control'
  return /[\u0100-\uffff]/.test(value) ? 'value-latin' : undefined
}

// Fetch standard, "forbidden request-header". User-Agent left that list, yet Chromium still drops it.
const kept = new Set(
  `accept-charset accept-encoding access-control-request-headers access-control-request-method connection
  content-length cookie cookie2 date dnt expect host keep-alive origin referer set-cookie te trailer
  transfer-encoding upgrade user-agent via`.split(/\s+/),
)
const overrides = new Set(['x-http-method', 'x-http-method-override', 'x-method-override'])
const unsafeMethods = new Set(['connect', 'trace', 'track'])

/** True for a method no page may send. */
export const methodFault = (method: string): boolean =>
  !token.test(method) || unsafeMethods.has(method.toLowerCase())

/** True where the browser keeps a header to itself: a `Request` drops it without a word. */
export function browserKeeps({ name, value }: { name: string; value: string }): boolean {
  const lower = name.trim().toLowerCase()
  if (overrides.has(lower))
    return value.split(',').some((method) => unsafeMethods.has(method.trim().toLowerCase()))
  return kept.has(lower) || lower.startsWith('proxy-') || lower.startsWith('sec-')
}
