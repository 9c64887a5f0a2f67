// Serves a practice world on this machine, for curl and for programs: `/practice/<workspace>/<host>/<path>`.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { locales } from '@/lib/i18n/locales'
import { learn } from '@/mocks/say'
import { createWorld, type World } from '@/mocks/world'
import { optionsIn, portOf, say } from './terminal'

/** Names of a request that belong to one hop only. */
const ofTheHop = /^(connection|content-length|host|keep-alive|transfer-encoding|accept-encoding)$/
const longestBody = 256 * 1024
const openToAll = { 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' }

async function bodyOf(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of incoming) {
    length += chunk.length
    if (length <= longestBody) chunks.push(chunk)
  }
  return length > longestBody ? undefined : Buffer.concat(chunks)
}

/** Undefined where the path names no host. */
function requestOf(incoming: IncomingMessage, body: Buffer): Request | undefined {
  const [, host, path] = /^\/practice\/[^/?]+\/([^/?]+)(.*)$/.exec(incoming.url ?? '') ?? []
  if (!host) return undefined
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined && !ofTheHop.test(name)) headers.set(name, String(value))
  const { method = 'GET' } = incoming
  const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0
  const init = { method, headers, ...(hasBody ? { body: new Uint8Array(body) } : {}) }
  return new Request(`https://${host}${path}`, init)
}

/** @param told of each answer */
export function practiceServer(
  world: World,
  told: (method: string, url: string, status: number) => void,
): Server {
  return createServer(async (incoming, outgoing) => {
    const done = (status: number, headers: Record<string, string> = {}, answer?: Uint8Array) =>
      outgoing.writeHead(status, { ...headers, ...openToAll }).end(answer)
    try {
      const body = await bodyOf(incoming)
      const request = body && requestOf(incoming, body)
      if (!request) return done(body ? 404 : 413)
      const response = await world.send(request, { kind: 'code' })
      done(
        response.status,
        Object.fromEntries(response.headers),
        new Uint8Array(await response.arrayBuffer()),
      )
      told(request.method, request.url, response.status)
    } catch {
      done(502)
    }
  })
}

/** `node practice.mjs --port 4010 --seed 1`. */
export async function main(folder: URL): Promise<void> {
  const said = say(folder)
  const options = optionsIn(process.argv.slice(2))
  for (const locale of locales) await learn(locale)
  const world = createWorld({ seed: Number(options.seed ?? 1) })
  world.clock.pace = 1
  const port = Number(options.port ?? 4010)
  const server = practiceServer(world, (method, url, status) => console.log(status, method, url))
  server.once('error', () => {
    console.error(said('portTaken', { port }))
    process.exitCode = 1
  })
  server.listen(port, '127.0.0.1', () => {
    const base = `http://localhost:${portOf(server)}/practice/practice`
    console.log(said('practiceRuns', { base }))
    console.log(`curl -i '${base}/api.wts.chat/core/v1/tag' -H 'Authorization: Bearer pn_practice_token'`)
  })
}
