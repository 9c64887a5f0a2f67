// Decides in which form the body of an answer is read best, by what it is and then by what it says it is.
import type { WireResponse } from '@/mocks/wire-log'
import { formatJson } from './json-format'
import { formatXml } from './xml-format'

export interface BodyLook {
  kind: 'json' | 'xml' | 'text' | 'broken-xml' | 'binary'
  /** Indented where the kind can be. */
  text: string
}

const binaryType =
  /^(image\/(?!svg)|audio\/|video\/|font\/|application\/(octet-stream|pdf|zip|gzip|wasm|x-protobuf|vnd\.(ms-|openxml)))/i

// biome-ignore lint/suspicious/noControlCharactersInRegex: text has none of them, and a byte that is no UTF-8 became U+FFFD
const noise = /[\u0000-\u0008\u000e-\u001a\uFFFD]/

/** The media type without its parameters; `''` where the answer names none. */
export function mediaType({ headers }: Pick<WireResponse, 'headers'>): string {
  const [, value = ''] = headers.find(([name]) => name.toLowerCase() === 'content-type') ?? []
  return (value.split(';')[0] ?? '').trim()
}

export function bodyLook(response: Pick<WireResponse, 'headers' | 'body'>): BodyLook {
  const { body } = response
  const type = mediaType(response)
  if (binaryType.test(type)) return { kind: 'binary', text: body }
  const json = formatJson(body)
  if (json !== undefined) return { kind: 'json', text: json }
  const saysXml = /[/+]xml$/i.test(type) || /^\uFEFF?\s*<\?xml\s/.test(body)
  const xml = saysXml ? formatXml(body) : undefined
  if (xml !== undefined) return { kind: 'xml', text: xml }
  if (noise.test(body)) return { kind: 'binary', text: body }
  return { kind: saysXml ? 'broken-xml' : 'text', text: body }
}
