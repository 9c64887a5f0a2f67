// Promises what keeps a flow from being played, each with the card and the setting it is about.
import { exitsOf } from './exits'
import type { BranchTest, Card, Flow } from './flow'
import { limits } from './limits'
import type { FlowProblem, FlowProblemCode } from './problem'

/** How many arguments each test takes beside its operand. */
export const argumentsOf: Readonly<Record<BranchTest, number>> = {
  has_only_text: 1,
  has_phrase: 1,
  has_any_word: 1,
  has_text: 0,
  has_number_between: 2,
  has_number_gt: 1,
  has_number_lt: 1,
}

export const branchTests = Object.keys(argumentsOf).filter((name): name is BranchTest => name in argumentsOf)

/** A body cannot travel with these. */
export const isBodiless = (method: string): boolean => method === 'GET' || method === 'HEAD'

/** Nothing is left out: a card may have several problems. */
export function flowProblems(flow: Flow): FlowProblem[] {
  if (flow.cards.length === 0) return [{ code: 'flow.no-cards', values: {} }]
  const ids = new Set<string>()
  const known = new Set(flow.cards.map(({ id }) => id))
  return flow.cards.flatMap((card) => {
    const twice = ids.has(card.id)
    ids.add(card.id)
    return [
      ...(twice ? [problem('card.same-id', card, undefined, { id: card.id })] : []),
      ...exitsOf(card).flatMap(({ setting, to }) =>
        to === undefined || known.has(to) ? [] : [problem('card.leads-nowhere', card, setting, { to })],
      ),
      ...own(card),
    ]
  })
}

function own(card: Card): FlowProblem[] {
  if (card.kind === 'say') return tooLong(card, 'text', card.text, limits.template)
  if (card.kind === 'ask')
    return [...tooLong(card, 'text', card.text, limits.template), ...unnamed(card, card.result)]
  if (card.kind === 'call') return [...unnamed(card, card.result), ...ofCall(card)]
  return [
    ...tooLong(card, 'operand', card.operand, limits.template),
    ...card.cases.flatMap((one, at) => {
      const count = argumentsOf[one.test]
      return one.arguments.length === count
        ? []
        : [problem('branch.arguments', card, `cases.${at}.arguments`, { test: one.test, count })]
    }),
  ]
}

function ofCall(card: Extract<Card, { kind: 'call' }>): FlowProblem[] {
  const { headers, method, body } = card
  const many = headers.length > limits.headers
  return [
    ...tooLong(card, 'url', card.url, limits.url),
    ...tooLong(card, 'body', body, limits.template),
    ...(many ? [problem('call.too-many-headers', card, 'headers', { most: limits.headers })] : []),
    ...headers.flatMap(({ name, value }, at) => [
      ...tooLong(card, `headers.${at}.name`, name, limits.headerName),
      ...tooLong(card, `headers.${at}.value`, value, limits.headerValue),
    ]),
    ...(isBodiless(method) && body !== ''
      ? [problem('call.body-not-allowed', card, 'body', { method })]
      : []),
  ]
}

const unnamed = (card: Card, name: string) =>
  /[\p{L}\d_]/u.test(name) ? [] : [problem('card.no-result-name', card, 'result')]

const tooLong = (card: Card, setting: string, text: string, most: number) =>
  text.length > most ? [problem('card.too-long', card, setting, { most })] : []

const problem = (
  code: FlowProblemCode,
  { id }: Card,
  setting?: string,
  values: FlowProblem['values'] = {},
): FlowProblem => ({ code, card: id, setting, values })
