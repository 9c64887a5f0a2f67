// Serves route modules over real HTTP without Next: a web Request in, a web Response out.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Response | Promise<Response>

/** What a route file exports, under the folders it lies in: `/api/class/[as]/seat`. */
export type RouteModules = readonly (readonly [path: string, module: Partial<Record<string, unknown>>])[]

function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  const fits =
    wanted.length === given.length && wanted.every((part, i) => part === given[i] || part.startsWith('['))
  if (!fits) return undefined
  return Object.fromEntries(
    wanted.flatMap((part, i) => (part.startsWith('[') ? [[part.slice(1, -1), given[i] ?? '']] : [])),
  )
}

function toWeb(message: IncomingMessage, signal: AbortSignal): Request {
  const headers = Object.entries(message.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  const reads = message.method === 'GET' || message.method === 'HEAD'
  const body = reads ? {} : { body: Readable.toWeb(message) as unknown as ReadableStream, duplex: 'half' }
  const url = `http://${message.headers.host}${message.url}`
  return new Request(url, { method: message.method, headers, signal, ...body } as RequestInit)
}

async function respond(
  routes: RouteModules,
  message: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const gone = new AbortController()
  answer.once('close', () => gone.abort())
  const request = toWeb(message, gone.signal)
  const path = new URL(request.url).pathname
  // A folder with a name of its own comes before one that takes every name.
  const found = routes.flatMap(([pattern, module]) => {
    const params = paramsOf(pattern, path)
    return params ? [{ params, module }] : []
  })[0]
  const handler = found?.module[request.method] as Handler | undefined
  const response = handler
    ? await handler(request, { params: Promise.resolve(found?.params ?? {}) })
    : new Response(null, { status: found ? 405 : 404 })
  answer.writeHead(response.status, Object.fromEntries(response.headers))
  answer.flushHeaders()
  if (response.body) await pipeline(Readable.fromWeb(response.body as WebStream), answer)
  else answer.end()
}

/** Says its port on its first line. */
export function serveRoutes(routes: RouteModules, port: number): void {
  const named = [...routes].sort(([a], [b]) => Number(a.includes('[')) - Number(b.includes('[')))
  const server = createServer((message, answer) => {
    // Whoever leaves in the middle of an answer breaks its pipe.
    respond(named, message, answer).catch(() => answer.destroy())
  })
  server.listen(port, '127.0.0.1', () => {
    const address = server.address()
    if (typeof address === 'object') console.log(`port ${address?.port}`)
  })
}
