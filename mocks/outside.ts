// Promises that a request to a host outside of the practice reaches its receiver, by the line it was sent through, and that the sender is never kept waiting by it.
import { exchangeOf, lineOf, NoAnswer, nameExchange, receiverAt } from './receivers'
import type { WireResponse } from './wire-log'
import type { World } from './world'

export const written = (response: Response, body: string): WireResponse => ({
  status: response.status,
  statusText: response.statusText,
  headers: [...response.headers],
  body,
})

export function isOutside(world: World, request: Request): boolean {
  return lineOf(request) !== undefined || receiverAt(world, new URL(request.url).host) !== undefined
}

function setBack(): DOMException {
  return new DOMException('The practice world was set back.', 'AbortError')
}

async function arrive(world: World, request: Request, id: string): Promise<Response> {
  // A line may have put another request in its place.
  nameExchange(request, id)
  const receiver = receiverAt(world, new URL(request.url).host)
  if (!receiver) throw new NoAnswer('unknown-host')
  return receiver(request)
}

/** What breaks without saying how is a server that fell over with the connection open. */
const asNoAnswer = (error: unknown) => (error instanceof NoAnswer ? error : new NoAnswer('reset'))

/** Rejects with `NoAnswer` when none comes, with the signal's reason when the sender gives up before. */
export async function reach(
  world: World,
  request: Request,
  era: number,
): Promise<{ response: Response; answer: WireResponse }> {
  const { signal } = request
  if (era !== world.era) throw setBack()
  const id = exchangeOf(request) ?? ''
  const line = lineOf(request)
  const next = (arriving: Request) => arrive(world, arriving, id)
  const answering = world.clock.still(async () => {
    const response = await (line ? line(request, next) : next(request))
    const bytes = response.body === null ? null : await response.arrayBuffer()
    return { response, bytes }
  })
  const { response, bytes } = await unlessAborted(answering, signal).catch((error) => {
    throw signal.aborted ? error : asNoAnswer(error)
  })
  if (era !== world.era) throw setBack()
  const answer = written(response, bytes === null ? '' : new TextDecoder().decode(bytes))
  const { status, statusText, headers } = response
  // The receiver's own is read to its end now.
  return {
    response: bytes === null ? response : new Response(bytes, { status, statusText, headers }),
    answer,
  }
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let giveUp = () => {}
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason)
  })
  if (signal.aborted) giveUp()
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}
