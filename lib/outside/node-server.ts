// The door on a plain Node HTTP server, without anything else around it.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { socketAddressOf } from '@/lib/class/http/address'
import { neverAPage } from './cors'
import type { Door } from './door'
import type { Answer, Knock } from './knock'
import { readBody } from './read-body'
import { ReceivedHeaders } from './received-headers'

/** Bytes of all header lines together. */
const longestHead = 16 * 1024
/** Ms in which the head, and the whole request, have to be there; looked at every second. */
export const patience = { head: 10_000, whole: 30_000, look: 1_000 }

/** Some clients write the whole address into the first line, as to a proxy. */
const targetOf = (url: string) => url.replace(/^https?:\/\/[^/?]*/i, '') || '/'

/** As the client wrote it, whatever proxies stand in between. */
function originOf({ headers }: IncomingMessage): string {
  const scheme = String(headers['x-forwarded-proto'] ?? 'http')
    .split(',')[0]
    ?.trim()
  return `${scheme}://${headers['x-forwarded-host'] ?? headers.host ?? 'localhost'}`
}

const knockOf = (incoming: IncomingMessage, { documents }: Setting): Knock => ({
  method: incoming.method ?? 'GET',
  target: targetOf(incoming.url ?? '/'),
  headers: new ReceivedHeaders(incoming.rawHeaders),
  address: socketAddressOf(incoming),
  // Few answers say it.
  get origin() {
    return originOf(incoming)
  },
  get documents() {
    return documents && `${originOf(incoming)}${documents}`
  },
  body: (most, slowest) => readBody(incoming, most, slowest),
})

interface Setting {
  /** The path at which the practice API is described, if it is. */
  documents?: string
}

/** A socket that is closed on somebody who still sends takes the answer with it: so it is read a little longer. */
function leave(incoming: IncomingMessage): void {
  incoming.resume()
  setTimeout(() => incoming.destroy(), 300).unref()
}

function send(
  outgoing: ServerResponse,
  incoming: IncomingMessage,
  { status, statusText, headers, body, response }: Answer,
): void {
  const length = body === null ? [] : ['content-length', String(Buffer.byteLength(body))]
  outgoing.writeHead(status, statusText || undefined, [
    ...[...(response?.headers ?? []), ...headers, ...neverAPage].flat(),
    ...length,
  ])
  // As text it leaves in one piece with its head.
  outgoing.end(body ?? undefined)
  if (!incoming.complete) outgoing.once('finish', () => leave(incoming))
}

const plain = (status: number, reason: string) =>
  `HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`

/** What is no HTTP gets an answer that costs nothing. */
function turnAway(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  if (error.code === 'HPE_HEADER_OVERFLOW') socket.end(plain(431, 'Request Header Fields Too Large'))
  else if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') socket.end(plain(408, 'Request Timeout'))
  else socket.end(plain(400, 'Bad Request'))
}

export interface ServerOptions {
  /** Other milliseconds, for tests. */
  patience?: typeof patience
  connections?: number
}

/** Whether the door answers such an address. */
export const isPractice = (url: string | undefined): boolean =>
  /^\/practice(?=[/?]|$)/.test(targetOf(url ?? ''))

/** Never rejects. */
export async function answerAt(
  door: Pick<Door, 'answer'>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  setting: Setting = {},
): Promise<void> {
  const answer = await door.answer(knockOf(incoming, setting))
  if (!outgoing.destroyed) send(outgoing, incoming, answer)
}

/** @param welcome answers what is not below /practice */
export function practiceServer(door: Door, welcome: Answer, options: ServerOptions = {}): Server {
  const { head, whole, look } = options.patience ?? patience
  const server = createServer(
    {
      maxHeaderSize: longestHead,
      headersTimeout: head,
      requestTimeout: whole,
      connectionsCheckingInterval: look,
    },
    (incoming, outgoing) => {
      if (isPractice(incoming.url)) void answerAt(door, incoming, outgoing)
      else send(outgoing, incoming, welcome)
    },
  )
  server.maxConnections = options.connections ?? 2_000
  server.on('clientError', turnAway)
  return server
}
