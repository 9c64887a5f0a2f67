// Promises tests a short way to ask the practice API and to see all of what came back.
import { practiceToken } from './chat-api/platform/credentials'
import type { Exchange, TraceStep } from './wire-log'
import type { World } from './world'

export interface Asked {
  status: number
  headers: Headers
  text: string
  /** The JSON body, unchecked; undefined when there is none. */
  json: unknown
  exchange: Exchange | undefined
  /** The step of the trace that failed. */
  failed: TraceStep | undefined
}

export interface AskOptions {
  body?: unknown
  /** Sent as it is, instead of `body` as JSON. */
  raw?: string
  headers?: Record<string, string>
  token?: string | null
}

/** Sends `GET /core/v1/contact` and the like; a whole URL instead of the path goes to another host. */
export async function ask(world: World, line: string, options: AskOptions = {}): Promise<Asked> {
  const { body, token = practiceToken } = options
  const [method = '', path = ''] = line.split(' ')
  const content = options.raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const request = new Request(path.startsWith('/') ? `https://api.wts.chat${path}` : path, {
    method,
    body: content,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      'accept-language': 'en',
      ...options.headers,
    },
  })
  const response = await world.send(request, { kind: 'console' })
  const text = await response.text()
  const exchange = world.log.entries().at(-1)
  const { status, headers } = response
  const failed = exchange?.trace.find((step) => step.outcome === 'fail')
  return { status, headers, text, json: text === '' ? undefined : JSON.parse(text), exchange, failed }
}
