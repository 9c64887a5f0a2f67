// Makes the Request a handler is called with.
import type { PlainRequest } from '../messages'

const NativeRequest = Request
const NativeHeaders = Headers
const define = Object.defineProperty

/** A page may not set Host, Content-Length, Date and some others; a server reads them, so they are put back. */
export function arrival({ url, method, headers, body }: PlainRequest, signal: AbortSignal): Request {
  const bodyless = method === 'GET' || method === 'HEAD'
  const request = new NativeRequest(url, { method, headers, signal, body: bodyless ? undefined : body })
  return define(request, 'headers', { value: new NativeHeaders(headers), configurable: true })
}
