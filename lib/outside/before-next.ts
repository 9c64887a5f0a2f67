// Answers what is below /practice before Next sees it: Next's way to a route takes longer than the answer does.
import type { RequestListener, Server } from 'node:http'
import { openToAll } from './cors'
import type { Answer } from './knock'
import { answerAt, isPractice, patience } from './node-server'

const cause = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** In the place of a door that cannot be opened. */
const closed = (error: unknown): Answer => ({
  ...{ status: 503, statusText: '' },
  headers: [['content-type', 'application/json; charset=utf-8'], ['retry-after', '10'], ...openToAll],
  body: JSON.stringify({
    error: { code: 'unavailable', text: 'Workspaces cannot be kept here.', todo: cause(error) },
  }),
})

const answer: RequestListener = async (incoming, outgoing) => {
  // The practice world is read when somebody first asks for it.
  const { theDoor } = await import('./the-door')
  const door = await theDoor().catch((error: unknown) => ({ answer: async () => closed(error) }))
  await answerAt(door, incoming, outgoing, { documents: '/openapi.json' })
}

/** Everything else goes to whoever has answered so far. */
export function standBefore(server: Server): void {
  const others = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  server.on('request', (incoming, outgoing) => {
    if (isPractice(incoming.url)) return void answer(incoming, outgoing)
    for (const listener of others) listener.call(server, incoming, outgoing)
  })
  server.headersTimeout = patience.head
  server.requestTimeout = patience.whole
}
