// Cuts the head of a message into the parts a person can be told about; put together again they are the bytes that cross the wire.
import { byteLength, requestHead, responseHead } from '@/components/wire-log/wire-text'
import type { Exchange } from '@/mocks/wire-log'

export interface WirePart {
  kind: 'method' | 'target' | 'version' | 'status' | 'reason' | 'header' | 'blank' | 'body'
  text: string
  /** Of a header, in small letters. */
  name?: string
}

export interface WireMessage {
  /** One list per line, the blank line last; parts of a line are one space apart, lines end with CRLF. */
  lines: WirePart[][]
  body: string
  headBytes: number
  bodyBytes: number
}

function message(head: string, first: (line: string) => WirePart[], body: string): WireMessage {
  // The head ends with CRLF CRLF: two empty pieces, of which the second is the start of the body.
  const [start = '', ...rest] = head.split('\r\n').slice(0, -2)
  const headers = rest.map((text): WirePart[] => [
    { kind: 'header', text, name: text.slice(0, text.indexOf(':')).toLowerCase() },
  ])
  return {
    lines: [first(start), ...headers, [{ kind: 'blank', text: '' }]],
    body,
    headBytes: byteLength(head),
    bodyBytes: byteLength(body),
  }
}

export const requestMessage = (exchange: Exchange): WireMessage =>
  message(
    requestHead(exchange),
    (line) => {
      const [, method = '', target = '', version = ''] = /^(\S*) (.*) (\S*)$/.exec(line) ?? []
      return [
        { kind: 'method', text: method },
        { kind: 'target', text: target },
        { kind: 'version', text: version },
      ]
    },
    exchange.request.body,
  )

/** Undefined while no response has come. */
export const responseMessage = (exchange: Exchange): WireMessage | undefined =>
  exchange.response &&
  message(
    responseHead(exchange),
    (line) => {
      const [, version = '', status = '', reason = ''] = /^(\S*) (\S*) (.*)$/.exec(line) ?? []
      return [
        { kind: 'version', text: version },
        { kind: 'status', text: status },
        { kind: 'reason', text: reason },
      ]
    },
    exchange.response.body,
  )

/** Headers that have a sentence of their own. */
export const knownHeaders = [
  'accept',
  'accept-language',
  'allow',
  'authorization',
  'cache-control',
  'content-length',
  'content-type',
  'date',
  'etag',
  'host',
  'idempotency-key',
  'location',
  'retry-after',
  'user-agent',
  'x-api-key',
  'x-goog-api-key',
  'x-goog-fieldmask',
] as const

export type HeaderMeaning = (typeof knownHeaders)[number] | 'other'

export const headerMeaning = (name = ''): HeaderMeaning =>
  knownHeaders.find((known) => known === name) ?? 'other'

/** All parts one after the other, the body last; what is empty (a reason phrase may be) is no part. */
export const partsOf = ({ lines, body }: WireMessage): WirePart[] => [
  ...lines.flat().filter(({ kind, text }) => kind === 'blank' || text !== ''),
  { kind: 'body', text: body },
]
