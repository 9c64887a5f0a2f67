// Reads a Response into plain data, no further than its limit: a body may be a stream without an end.
import { limits } from '../limits'
import type { PlainResponse } from '../messages'

const tooLong = `The body of the response is longer than ${limits.responseLength} bytes, so the sender is told 500.`

async function textOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > limits.responseLength) {
      void reader.cancel().catch(() => {})
      throw new Error(tooLong)
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

/** @throws {Error} when the body is too long or cannot be read */
export async function plainOf(response: Response, { method, url }: Request): Promise<PlainResponse> {
  const { status, statusText, body } = response
  const headers = [...response.headers]
  if (headers.join().length > limits.responseLength) throw new Error(tooLong)
  return { url, status, statusText, headers, body: body && method !== 'HEAD' ? await textOf(body) : '' }
}

export const serverError = (url: string): PlainResponse => ({
  url,
  status: 500,
  statusText: 'Internal Server Error',
  headers: [],
  body: '',
})
