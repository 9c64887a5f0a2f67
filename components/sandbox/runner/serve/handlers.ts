// Finds a module's route handlers and calls them as Next does.

type Handler = (request: Request, context: { params: Promise<object> }) => unknown
export type Handlers = ReadonlyMap<string, Handler>

const names = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']

/** By method; HEAD comes with GET, and OPTIONS is answered for whoever has none of their own. */
export function handlersOf(module: object): Handlers {
  const found = new Map<string, Handler>()
  for (const name of names) {
    const value: unknown = Reflect.get(module, name)
    if (typeof value === 'function') found.set(name, value as Handler)
  }
  if (found.size === 0) return found
  const get = found.get('GET')
  if (get && !found.has('HEAD')) found.set('HEAD', get)
  const allow = [...new Set([...found.keys(), 'OPTIONS'])].sort().join(', ')
  if (!found.has('OPTIONS'))
    found.set('OPTIONS', () => new Response(null, { status: 204, headers: { allow } }))
  return found
}

const notAllowed = (handlers: Handlers) =>
  new Response(null, { status: 405, headers: { allow: [...handlers.keys()].sort().join(', ') } })

export const noResponse = (method: string) =>
  `${method} gave no Response, so the sender is told 500. Return one on every path through the handler, ` +
  'as in: return new Response(null, { status: 204 })'

/** @throws whatever the handler throws, and an Error when it gives no Response */
export async function callHandler(handlers: Handlers, request: Request): Promise<Response> {
  const handler = handlers.get(request.method)
  if (!handler) return notAllowed(handlers)
  const given = await handler(request, { params: Promise.resolve({}) })
  // `Response.error()` has status 0: no server could send it.
  if (given instanceof Response && given.status >= 200) return given
  throw new Error(noResponse(request.method))
}
