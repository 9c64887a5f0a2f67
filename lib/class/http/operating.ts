// What a server process does for classes beside answering: it notes where requests come from, and ends in good order.
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { endOnSignal } from '../end-on-signal'
import { closeTheClass } from '../the-class'
import { noteAddress } from './address'

interface Started {
  request: IncomingMessage
  server: Server
}

/** Requests that are being answered when the end comes get this long, in milliseconds. */
const lastAnswers = 1_000

/** What else goes on in the process. */
interface Others {
  /** Told of a server when it gets its first request, before that is answered. */
  seen?(server: Server): void
  /** What has to be closed before the database is. */
  close?(): Promise<unknown>
}

/** Next hands its server to nobody; Node tells it with every request. */
function seenServers({ seen }: Others): Set<Server> {
  const servers = new Set<Server>()
  subscribe('http.server.request.start', (message) => {
    const { request, server } = message as Started
    if (!servers.has(server)) seen?.(server)
    servers.add(server)
    noteAddress(request)
  })
  return servers
}

/** A connection is kept for the next request once an answer is through: nobody gets one any more. */
async function closed(server: Server): Promise<void> {
  const closing = setInterval(() => server.closeIdleConnections(), 25)
  await new Promise((done) => server.close(done))
  clearInterval(closing)
}

/** Nobody new is let in; streams are told goodbye, then what is being answered may finish. */
async function close(servers: ReadonlySet<Server>, others: Others): Promise<void> {
  const quiet = Promise.all([...servers].map(closed))
  await Promise.race([others.close?.().catch(() => {}), pause(lastAnswers)])
  await closeTheClass()
  await Promise.race([quiet, pause(lastAnswers)])
}

const key = Symbol.for('pull-and-push.operating')

/** Once for each process, however often its bundles are loaded. */
export function startOperating(others: Others = {}): void {
  const holder = globalThis as { [key]?: true }
  if (holder[key]) return
  holder[key] = true
  const servers = seenServers(others)
  endOnSignal({ close: () => close(servers, others), exit: (code) => process.exit(code), signals: process })
}
