// Everything a room does, as it happens: a stream, or for networks that let none through a question that waits.
import { longestWait } from '../streams/long-poll'
import { json } from './answer'
import type { Seated } from './route'

/** Compressing would hold events back and cost every stream a quarter of a megabyte. */
const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
}

/** A browser that comes back says where it stood in the header; the address still says where it began. */
const lastIdOf = ({ request, query }: Seated): string =>
  request.headers.get('last-event-id') ?? query.get('after') ?? ''

export async function eventsFor(at: Seated): Promise<Response> {
  const { live, member, query, request } = at
  const wait = query.get('wait')
  if (wait === null) return new Response(await live.openStream(member, lastIdOf(at)), { headers })
  const milliseconds = Math.min(longestWait, Math.max(0, Number(wait) * 1000 || 0))
  return json(
    await live.longPoll(member, { lastEventId: lastIdOf(at), milliseconds, signal: request.signal }),
  )
}
