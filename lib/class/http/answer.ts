// What goes back over HTTP: JSON that nobody keeps, and refusals in one shape.
import { Refusal } from '../refusal'
import { whyUnavailable } from './unavailable'

const headers = { 'Cache-Control': 'no-store', 'Content-Type': 'application/json; charset=utf-8' }

export const json = (body: object, more: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { headers: { ...headers, ...more } })

interface Problem {
  code: string
  retryAfter?: number
  /** For whoever runs the server. */
  reason?: string
}

const problem = (status: number, error: Problem): Response =>
  new Response(JSON.stringify({ error }), {
    status,
    headers: { ...headers, ...(error.retryAfter && { 'Retry-After': String(error.retryAfter) }) },
  })

/** What a class refuses is an answer, a store that cannot be had is a reason; all else is our mistake, and logged. */
export function answerTo(error: unknown): Response {
  if (error instanceof Refusal) {
    const { status, code, retryAfter } = error
    return problem(status, { code, ...(retryAfter && { retryAfter }) })
  }
  const reason = whyUnavailable(error)
  if (reason !== undefined) return problem(503, { code: 'unavailable', retryAfter: 2, reason })
  console.error(error)
  return problem(500, { code: 'failed' })
}
