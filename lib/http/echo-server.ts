// A server on this machine for tests: it keeps the one request it is sent, byte for byte, and ends.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { combined, type Header } from './request'

export interface Received {
  method: string
  /** Path and query as they stood on the request line. */
  target: string
  /** Lower-case names; repeated ones in one line. A character is a byte. */
  headers: Map<string, string>
  body: Buffer
}

export interface EchoServer {
  origin: string
  received: Promise<Received>
  close(): void
}

export async function openEchoServer(): Promise<EchoServer> {
  const server: Server = createServer({ keepAlive: false })
  const received = new Promise<Received>((resolve) => {
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const { rawHeaders } = request
      const headers = rawHeaders.flatMap((name, at): Header[] =>
        at % 2 === 0 ? [[name.toLowerCase(), rawHeaders[at + 1] ?? '']] : [],
      )
      response.setHeader('connection', 'close')
      response.end('echo')
      resolve({
        method: request.method ?? '',
        target: request.url ?? '',
        headers: new Map(combined(headers)),
        body: Buffer.concat(chunks),
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
