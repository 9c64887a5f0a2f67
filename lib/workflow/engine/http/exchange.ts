// One request of a node and what came back, or the failure it is for a workflow.
import type { Item } from '../../workflow'
import type { Work } from '../work'
import { answerItems, bodyOf } from './answer-items'

export interface Draft {
  method: string
  url: URL
  headers: readonly [name: string, value: string][]
  /** Undefined sends none. */
  body?: string
}

/** What n8n says it takes. */
const accept =
  'application/json,text/html,application/xhtml+xml,application/xml,text/*;q=0.9, image/*;q=0.8, */*;q=0.7'

function requestOf(work: Work, { method, url, headers, body }: Draft): Request {
  const list = new Headers({ accept })
  for (const [name, value] of headers) {
    try {
      list.set(name, value)
    } catch {
      throw work.fail('http.header-not-valid', 'headers', { name: name.slice(0, 60) })
    }
  }
  if (body !== undefined && !list.has('content-type')) list.set('content-type', 'application/json')
  // A string would be given a type of its own.
  const bytes = body === undefined ? undefined : new TextEncoder().encode(body)
  return new Request(url, { method, headers: list, body: bytes, signal: work.around.signal })
}

async function answerOf(work: Work, request: Request): Promise<Response> {
  try {
    return await work.send(request)
  } catch (error) {
    if (work.around.signal.aborted || (error instanceof DOMException && error.name === 'AbortError'))
      throw error
    throw work.fail('http.no-answer', 'url', { host: new URL(request.url).host })
  }
}

export async function exchange(
  work: Work,
  draft: Draft,
  { neverError, fullResponse }: { neverError: boolean; fullResponse: boolean },
): Promise<Item['json'][]> {
  const response = await answerOf(work, requestOf(work, draft))
  const { status, statusText, headers } = response
  const text = await response.text()
  if (status >= 400 && !neverError) throw work.fail('http.status', undefined, { status })
  const body = bodyOf(headers.get('content-type') ?? '', text)
  if (body === undefined) throw work.fail('http.answer-not-json', undefined, { status })
  return answerItems({ status, statusText, headers, body }, fullResponse)
}
