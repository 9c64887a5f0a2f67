// Where a request comes from, as far as it can be known and nobody can pretend.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Instrumentation and routes are bundled apart: the name hangs on the process, and no client can guess it. */
const key = Symbol.for('pull-and-push.socket-header')

function header(): string {
  const holder = globalThis as { [key]?: string }
  holder[key] ??= `x-socket-${randomUUID()}`
  return holder[key]
}

/** Next keeps an X-Forwarded-For that the client invented and shows no socket: so its address is noted as it comes in. */
export function noteAddress(request: IncomingMessage): void {
  request.headers[header()] = request.socket.remoteAddress ?? ''
}

/**
 * @param hops how many proxies of ours stand in front; each adds whom it heard from
 * @returns '' where nobody noted it
 */
export function addressOf(request: Request, hops?: number): string {
  return addressBehind(request.headers.get(header()) ?? '', request.headers.get('x-forwarded-for'), hops)
}

/** As `addressOf`, where the socket can be seen. */
export const socketAddressOf = ({ socket, headers }: IncomingMessage): string =>
  addressBehind(socket.remoteAddress ?? '', String(headers['x-forwarded-for'] ?? ''))

function addressBehind(
  socket: string,
  forwardedFor: string | null,
  hops = Number(process.env.CLASS_TRUST_PROXY || 0),
): string {
  if (!(hops >= 1)) return socket
  const named = (forwardedFor ?? '').split(',').map((part) => part.trim())
  const way = [...named.filter((part) => part !== ''), socket]
  return way[Math.max(0, way.length - 1 - Math.floor(hops))] ?? socket
}
