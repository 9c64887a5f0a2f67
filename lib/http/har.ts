// Exchanges of the wire log as an HTTP Archive, version 1.2, which browsers' network panels and other tools open.
import type { Exchange, WireResponse } from '@/mocks/wire-log'
import { byteLength, type Header, headerOf } from './request'

export interface HarCreator {
  name: string
  version: string
}

interface NameValue {
  name: string
  value: string
}

const pairs = (headers: readonly Header[]): NameValue[] => headers.map(([name, value]) => ({ name, value }))

const typeOf = (part: { headers: Header[] }): string | undefined =>
  part.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]

function queryOf(url: string): NameValue[] {
  if (!URL.canParse(url)) return []
  return [...new URL(url).searchParams].map(([name, value]) => ({ name, value }))
}

// The practice hosts use no cookies. -1 is the format's "unknown": header bytes were never counted.
const uncounted = { cookies: [], headersSize: -1 }

function requestPart({ request }: Exchange) {
  const { method, url, headers, body } = request
  return {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    ...uncounted,
    headers: pairs(headers),
    queryString: queryOf(url),
    bodySize: byteLength(body),
    ...(body === '' ? {} : { postData: { mimeType: headerOf(request, 'content-type') ?? '', text: body } }),
  }
}

const noResponse: WireResponse = { status: 0, statusText: '', headers: [], body: '' }

function responsePart({ response, failure }: Exchange) {
  const { status, statusText, headers, body } = response ?? noResponse
  const size = byteLength(body)
  return {
    status,
    statusText,
    httpVersion: response ? 'HTTP/1.1' : '',
    ...uncounted,
    headers: pairs(headers),
    content: {
      size,
      mimeType: typeOf({ headers }) ?? (response ? 'application/octet-stream' : 'x-unknown'),
      ...(response ? { text: body } : {}),
    },
    redirectURL: headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? '',
    bodySize: response ? size : -1,
    // An underscore marks what is not of the format; Chromium shows this one.
    ...(response ? {} : { _error: failure ?? 'pending' }),
  }
}

/** An exchange without an answer has the status 0; times are those of the virtual clock. */
export function toHar(exchanges: readonly Exchange[], { creator }: { creator: HarCreator }) {
  return {
    log: {
      version: '1.2',
      creator: { name: creator.name, version: creator.version },
      entries: exchanges.map((exchange) => ({
        startedDateTime: new Date(exchange.at).toISOString(),
        time: exchange.duration ?? 0,
        request: requestPart(exchange),
        response: responsePart(exchange),
        cache: {},
        timings: { send: 0, wait: exchange.duration ?? 0, receive: 0 },
      })),
    },
  }
}
