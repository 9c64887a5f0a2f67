// What a workflow needs of the world it runs in: a door for requests, a clock, somebody who runs code, and the operations of the platform.
import type { Origin } from '@/mocks/wire-log'
import type { World } from '@/mocks/world'
import type { Item } from '../workflow'

/** One operation of the chat platform as a node sends it. */
export interface StageOperation {
  method: string
  /** With `{names}` in its path. */
  url: string
  /** Names of what belongs into the query; other values go into the body. */
  query: readonly string[]
  /** An example of each field of the body, by its dotted name: a fixed text becomes a value of that type. */
  samples: Readonly<Record<string, unknown>>
}

export type CodeResult = { items: unknown } | { error: string }

export interface Stage {
  send(request: Request, origin: Origin): Promise<Response>
  /** Id of the request's exchange on the wire log, as soon as it has left. */
  exchangeOf(request: Request): string | undefined
  clock: Pick<World['clock'], 'now' | 'sleep'>
  /** In mode `each` the result is a list of what came back for each item. */
  runCode(source: string, mode: 'all' | 'each', items: readonly Item[]): Promise<CodeResult>
  operation(id: string): StageOperation | undefined
  /** Opens the platform in its nodes, as credentials do in n8n. */
  token: string
  /** Gives the page a turn in a long run. */
  breathe?(): Promise<void>
}
