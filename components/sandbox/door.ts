// Carries a program's request through the page's one door and its answer back, as plain data both ways.
import type { Answer, PlainRequest } from './runner/messages'

const bodyless = (method: string) => method === 'GET' || method === 'HEAD'

/**
 * Never rejects: no answer of any kind looks to the program like a name that has no address.
 * @param hold lets time stand while an answer that has come is read
 */
export async function passThrough(
  send: (request: Request) => Promise<Response>,
  { url, method, headers, body }: PlainRequest,
  signal: AbortSignal,
  hold?: () => (() => void) | undefined,
): Promise<Answer> {
  let letGo: (() => void) | undefined
  try {
    const request = new Request(url, { method, headers, signal, body: bodyless(method) ? undefined : body })
    const response = await send(request)
    letGo = hold?.()
    return {
      response: {
        url: response.url || url,
        status: response.status,
        statusText: response.statusText,
        headers: [...response.headers],
        body: await response.text(),
      },
    }
  } catch {
    return { failure: 'no-answer' }
  } finally {
    letGo?.()
  }
}
