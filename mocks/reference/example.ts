// Promises the request of an operation's example, as a program would send it.
import { type Example, type Operation, referenceOf } from '../define'
import type { World } from '../world'

export interface ExampleRequest {
  method: string
  url: string
  /** JSON, or as it is where the example gives a text. */
  body?: string
}

/** `path` is one of the operation's paths; today's unless said otherwise. */
export function exampleRequest(
  operation: Operation,
  world: World,
  path: string = operation.path,
): ExampleRequest {
  const { params = {}, query = {}, body }: Example = referenceOf(operation).example(world)
  const url = new URL(`https://${operation.host}`)
  url.pathname = path.replace(/\/:(\w+)/g, (_, name: string) => `/${encodeURIComponent(params[name] ?? '')}`)
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) url.searchParams.append(name, one)
  }
  const { method } = operation
  if (body === undefined) return { method, url: url.href }
  return { method, url: url.href, body: typeof body === 'string' ? body : JSON.stringify(body, null, 2) }
}
