// Turns a program that serves into a web-standard receiver: Request in, Response out.
import type { Served } from './runner-host'

export type Receive = (request: Request, cause?: string) => Promise<Response>

const bodyless = [204, 205, 304]

/** Rejects when the program ends before it has answered, as a server that fell over, and when the sender gives up. */
export const receiver =
  ({ deliver }: Pick<Served, 'deliver'>): Receive =>
  async (request, cause) => {
    const { method, url, signal } = request
    const plain = { method, url, headers: [...request.headers], body: await request.text() }
    const handled = await deliver(plain, signal, cause)
    if ('response' in handled) {
      const { status, statusText, headers, body } = handled.response
      return new Response(bodyless.includes(status) ? null : body, { status, statusText, headers })
    }
    if (handled.failure === 'not-serving')
      return new Response(null, { status: 503, headers: { 'retry-after': '1' } })
    throw new Error('Failed to deliver: the handler ended before it had answered.')
  }
