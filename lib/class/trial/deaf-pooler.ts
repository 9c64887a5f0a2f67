// Stands between a client and PostgreSQL as a pooler in transaction mode does: everything passes but notifications.
import { connect, createServer } from 'node:net'

/** Of the first message: a letter, four bytes of length that count themselves, and the content. */
const sizeOf = (bytes: Buffer) => (bytes.length < 5 ? Number.POSITIVE_INFINITY : 1 + bytes.readUInt32BE(1))

/** `A` is a notification. */
export async function openDeafPooler(target: number): Promise<{ port: number; close(): void }> {
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    client.pipe(upstream)
    let rest = Buffer.alloc(0)
    upstream.on('data', (bytes) => {
      rest = Buffer.concat([rest, bytes])
      for (let size = sizeOf(rest); size <= rest.length; size = sizeOf(rest)) {
        if (String.fromCharCode(rest[0] ?? 0) !== 'A') client.write(rest.subarray(0, size))
        rest = rest.subarray(size)
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
