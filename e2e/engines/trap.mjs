import { createServer } from 'node:http'

/**
 * A server that learner code must never reach: it counts whatever arrives, even a connection without a request.
 * @returns {Promise<{ url: string, hits: string[], close: () => Promise<void> }>}
 */
export const setTrap = async () => {
  /** @type {string[]} */
  const hits = []
  const server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`)
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Content-Type', 'text/javascript')
    response.end('export default 1')
  })
  server.on('upgrade', (request) => hits.push(`UPGRADE ${request.url}`))
  server.on('connection', () => hits.push('connection'))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const close = () =>
    new Promise((/** @type {(value?: undefined) => void} */ resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { url: `http://127.0.0.1:${port}`, hits, close }
}
