import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { practiceCode } from '../practice-code.mjs'
import { root } from '../project.mjs'

/** Names of a request that belong to one hop only. */
const ofTheHop = /^(connection|content-length|host|keep-alive|transfer-encoding|accept-encoding)$/

/**
 * The practice world and what goes with it, bundled: its sources use what only a bundler knows.
 * @returns {Promise<typeof import('./practice-entry.ts')>}
 */
export const loadPractice = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'practice-'))
  const outfile = join(folder, 'practice.mjs')
  try {
    await build({
      entryPoints: [join(root, 'scripts/n8n/practice-entry.ts')],
      bundle: true,
      outfile,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'error',
      // As in next.config.mjs.
      alias: { '@mswjs/interceptors': join(root, 'mocks/no-interceptors.ts') },
      plugins: [practiceCode],
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {import('node:http').IncomingMessage} incoming */
const bodyOf = async (incoming) => {
  const chunks = []
  for await (const chunk of incoming) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** `/practice/<host>/<path>` as the request it stands for. @param {import('node:http').IncomingMessage} incoming */
const requestOf = async (incoming) => {
  const [, host, path] = /^\/practice\/([^/?]+)(.*)$/.exec(incoming.url ?? '') ?? []
  if (!host) return undefined
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined && !ofTheHop.test(name)) headers.set(name, String(value))
  const body = await bodyOf(incoming)
  const method = incoming.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0
  return new Request(`https://${host}${path}`, { method, headers, ...(hasBody ? { body } : {}) })
}

/**
 * A world's hosts over plain HTTP on the loopback, as far as a workflow needs them.
 * @param {import('../../mocks/world.ts').World} world
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export const servePractice = async (world) => {
  const server = createServer(async (incoming, outgoing) => {
    try {
      const request = await requestOf(incoming)
      if (!request) return outgoing.writeHead(404).end()
      const response = await world.send(request, { kind: 'workflow' })
      outgoing.writeHead(response.status, Object.fromEntries(response.headers))
      outgoing.end(Buffer.from(await response.arrayBuffer()))
    } catch (error) {
      outgoing.writeHead(502).end(String(error))
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  return { address: `http://127.0.0.1:${port}/practice`, close: () => server.close() }
}
