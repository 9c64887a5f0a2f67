// The code that a person would have written for the request a node sent: made by the console's own snippet maker.
import { snippet } from '@/lib/http/snippets/fetch'
import type { Exchange } from '@/mocks/wire-log'
import type { Step } from './workflow'

/** Undefined where the node sent nothing, or its exchange has left the wire log. */
export function handWritten(
  step: Pick<Step, 'exchanges'>,
  find: (exchange: string) => Exchange | undefined,
): { code: string; language: string } | undefined {
  const [first] = step.exchanges
  const exchange = first === undefined ? undefined : find(first)
  return exchange && { code: snippet.write(exchange.request), language: snippet.language }
}
