// What a learner can say of an answer before it comes, and what the answer and the world then say to it.
import type { Exchange } from '@/mocks/wire-log'
import type { WorldSnapshot } from '@/mocks/world'

/** What an exercise may ask: the answer's status, what its body is, what the request changed on the platform. */
export const asks = ['status', 'shape', 'effect'] as const
export type Ask = (typeof asks)[number]

export const shapes = ['object', 'list', 'page', 'error', 'empty', 'text', 'none'] as const
export type Shape = (typeof shapes)[number]

export const effects = ['nothing', 'created', 'changed', 'removed'] as const
export type Effect = (typeof effects)[number]

/** `status` as text; `none` where no answer came. */
export interface Fact {
  status: string
  shape: Shape
  effect: Effect
}

/** “I cannot tell yet”: an honest answer, neither right nor wrong. */
export const unsure = 'unsure'

/** An answer per question, a value of Fact or `unsure`. */
export type Said = Partial<Record<Ask, string>>

export interface Prediction {
  /** Id of the exchange it was made for. */
  exchange: string
  said: Said
  fact: Fact
}

type Tables = WorldSnapshot['tables']

/** What the practice host keeps of its callers is no effect of a request. */
const bookkeeping = /(^|-)limit$/

/** The lists of the practice hosts come in pages: the chat platform's under `items`, Weni's under `results`. */
const isPage = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  (('items' in body && Array.isArray(body.items)) || ('results' in body && Array.isArray(body.results)))

function shapeOf({ response }: Exchange): Shape {
  if (!response) return 'none'
  if (response.body === '') return 'empty'
  let body: unknown
  try {
    body = JSON.parse(response.body)
  } catch {
    return 'text'
  }
  if (response.status >= 400) return 'error'
  if (Array.isArray(body)) return 'list'
  return isPage(body) ? 'page' : 'object'
}

/** A message sent also changes its conversation: what came into being counts before what it touched. */
export function effectOf(before: Tables, after: Tables): Effect {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  let effect: Effect = 'nothing'
  for (const name of names) {
    if (bookkeeping.test(name)) continue
    const [old, now] = [before[name] ?? [], after[name] ?? []]
    const known = new Map(old.map((row) => [row.id, row]))
    if (now.some((row) => !known.has(row.id))) return 'created'
    if (now.length < old.length) effect = 'removed'
    // Rows are frozen: one that is another object was written anew.
    else if (effect === 'nothing' && now.some((row) => known.get(row.id) !== row)) effect = 'changed'
  }
  return effect
}

export function factOf(exchange: Exchange, before: Tables, after: Tables): Fact {
  const status = exchange.response?.status.toString() ?? 'none'
  return { status, shape: shapeOf(exchange), effect: effectOf(before, after) }
}

/** Undefined where the learner left the question open. */
export function isRight({ said, fact }: Pick<Prediction, 'said' | 'fact'>, ask: Ask): boolean | undefined {
  const answer = said[ask]
  return answer === undefined || answer === unsure ? undefined : answer === fact[ask]
}
