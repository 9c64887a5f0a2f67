// Does a node's work for each item by itself: one that fails stops the node, goes on with its error, or leaves by the error socket.
import type { Item, OnError, Problem } from '../workflow'
import { errorOf, withError } from './error-item'
import { Failure, type Work } from './work'

/** By main socket; `errors` are for the error socket. */
export interface Result {
  outputs: readonly (readonly Item[])[]
  errors?: readonly Item[]
}

/** What n8n finds out only when all requests have been sent; anything else stops before the next one leaves. */
const foundLate = new Set(['http.status', 'http.no-answer', 'http.answer-not-json'])

/** All requests are sent before one that was refused stops the node. */
export async function perItem(
  work: Work,
  onError: OnError,
  run: (item: Item, index: number) => Promise<readonly Item[]>,
): Promise<Result> {
  const items: Item[] = []
  const errors: Item[] = []
  let first: Problem | undefined
  for (const [index, item] of work.items.entries()) {
    try {
      items.push(...(await run(item, index)))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      const { problem } = error
      if (onError === 'stop' && !foundLate.has(problem.code)) throw error
      first ??= problem
      if (onError === 'continue') items.push(work.made({ error: errorOf(problem) }, index))
      if (onError === 'error-output') errors.push(work.made(withError(item, problem), index))
      if (onError !== 'stop') work.note(problem)
    }
  }
  if (first && onError === 'stop') throw new Failure(first)
  return { outputs: [items], errors }
}
