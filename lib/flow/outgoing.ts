// Promises the one request that a Call Webhook card makes of its rendered parts, or why there is none.
import { headerFault } from '@/components/request-console/header-rules'
import { urlFault } from '@/components/request-console/url-fault'
import { isBodiless } from './check-flow'
import { bytesIn, limits } from './limits'
import type { FlowProblemCode } from './problem'

/** Rendered: no expression is left in it. */
export interface Outgoing {
  method: string
  url: string
  headers: readonly { name: string; value: string }[]
  body: string
}

interface Refused {
  code: FlowProblemCode
  setting: string
  values: Readonly<Record<string, string | number>>
}

export type Made = { request: Request; refused?: undefined } | { request?: undefined; refused: Refused }

const refuse = (code: FlowProblemCode, setting: string, values: Refused['values'] = {}): Made => ({
  refused: { code, setting, values },
})

/** @param signal ends the request when the card gives up waiting */
export function requestOf({ method, url, headers, body }: Outgoing, signal: AbortSignal): Made {
  if (url === '') return refuse('call.url-empty', 'url')
  if (urlFault(url)) return refuse('call.url-invalid', 'url', { url })
  if (!isBodiless(method) && bytesIn(body) > limits.body)
    return refuse('call.request-too-large', 'body', { most: limits.body })
  const named = headers.filter(({ name }) => name !== '')
  const wrong = headers.findIndex((header) => header.name !== '' && headerFault(header) !== undefined)
  if (wrong >= 0)
    return refuse('call.header-invalid', `headers.${wrong}.value`, { name: headers[wrong]?.name ?? '' })
  const sent = isBodiless(method) || body === '' ? undefined : new TextEncoder().encode(body)
  return {
    // As bytes: for a text, fetch would add a Content-Type that the card does not have.
    request: new Request(url, {
      method,
      headers: named.map(({ name, value }) => [name, value] as [string, string]),
      body: sent,
      signal,
    }),
  }
}
