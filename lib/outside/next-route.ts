// The door as a route of the course's own server.
import { addressOf } from '@/lib/class/http/address'
import { openToAll } from './cors'
import type { Knock } from './knock'
import { readBody } from './read-body'
import { theDoor } from './the-door'

/** As the client wrote it: Next has parsed the address already, the path as it came. */
const targetOf = (url: string) => url.slice(url.indexOf('/', url.indexOf('//') + 2))

function originOf(request: Request): string {
  const { protocol, host } = new URL(request.url)
  const scheme = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() || protocol.replace(':', '')
  return `${scheme}://${request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? host}`
}

const knockOf = (request: Request): Knock => ({
  method: request.method,
  target: targetOf(request.url),
  headers: request.headers,
  address: addressOf(request),
  // Few answers say it.
  get origin() {
    return originOf(request)
  },
  get documents() {
    return `${originOf(request)}/openapi.json`
  },
  body: async (most, slowest) => {
    const length = request.headers.get('content-length')
    // The server lets no more through than was announced.
    if (length !== null && Number(length) <= 16_384 && Number(length) > 0)
      return readBody(wholeBody(request), most, slowest)
    return readBody(request.body as AsyncIterable<Uint8Array> | null, most, slowest)
  },
})

/** In one piece: to walk over a stream's chunks takes longer than most requests. */
async function* wholeBody(request: Request): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await request.arrayBuffer())
}

const closed = (error: unknown) => {
  const cause = error instanceof Error ? error.message : String(error)
  return Response.json(
    { error: { code: 'unavailable', text: 'Workspaces cannot be kept here.', todo: cause } },
    { status: 503, headers: [['retry-after', '10'], ...openToAll] },
  )
}

/** Answers every address below /practice. */
export async function answerOutside(request: Request): Promise<Response> {
  try {
    const door = await theDoor()
    const { status, statusText, headers, body, response } = await door.answer(knockOf(request))
    if (response && body !== null) {
      for (const [name, value] of headers) response.headers.set(name, value)
      return response
    }
    const all = response ? [...response.headers, ...headers] : headers
    return new Response(body, { status, statusText, headers: all })
  } catch (error) {
    return closed(error)
  }
}
