// Stands between a client and PostgreSQL as a pooler in transaction mode does: everything passes but notifications.
import { connect, createServer } from 'node:net'

/** A message is its letter, its length and its content; `A` is a notification. */
export async function openDeafPooler(target: number): Promise<{ port: number; close(): void }> {
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    client.pipe(upstream)
    let rest = Buffer.alloc(0)
    upstream.on('data', (bytes) => {
      rest = Buffer.concat([rest, bytes])
      for (let size = 0; rest.length >= 5 && rest.length > (size = rest.readUInt32BE(1)); ) {
        if (String.fromCharCode(rest[0] ?? 0) !== 'A') client.write(rest.subarray(0, size + 1))
        rest = rest.subarray(size + 1)
      }
    })
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('close', () => other.destroy())
      one.on('error', () => other.destroy())
    }
  })
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string')
    throw new Error('Failed to open the stand-in of a pooler')
  return { port: address.port, close: () => void server.close() }
}
