// Promises the real answer to an operation's example: a fresh world is asked.
import { authorizationOf, type Host, type Operation } from '../define'
import { createWorld } from '../world'
import { exampleRequest } from './example'

export interface ExampleAnswer {
  status: number
  /** As it came. */
  text: string
  /** What the host's format reads in it; undefined without a body. */
  value: unknown
}

/** `path` is one of the operation's paths; today's unless said otherwise. */
export async function answerTo(host: Host, operation: Operation, path?: string): Promise<ExampleAnswer> {
  const world = createWorld({ locale: 'en' })
  const { method, url, body } = exampleRequest(operation, world, path)
  const type = host.format?.type ?? 'application/json'
  const headers = { ...authorizationOf(host), ...(body === undefined ? {} : { 'content-type': type }) }
  const response = await world.send(new Request(url, { method, headers, body }), { kind: 'console' })
  const text = await response.text()
  const parse = host.format?.parse ?? JSON.parse
  return { status: response.status, text, value: text === '' ? undefined : parse(text) }
}
