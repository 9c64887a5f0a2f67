// A browser's way to a real class in the same process: what its routes would answer, and streams that break with it.

import type { LiveClass } from '../../class/open-class'
import { Refusal } from '../../class/refusal'
import { eventId } from '../../class/streams/frame'
import { listen } from '../../class/trial/classroom'
import type { Surroundings } from '../surroundings'
import { MemoryStorage } from './browser'
import { FakeStream } from './fake-stream'

/** The process that answers; undefined while there is none. */
export interface Running {
  live: LiveClass | undefined
  /** Something on the way cuts every stream. */
  cutsStreams?: boolean
}

const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status })

async function answer(live: LiveClass, token: string, url: URL, init: RequestInit): Promise<Response> {
  const what = url.pathname.split('/')[4]
  if (url.pathname === '/api/class/time') return json({ now: Date.now() })
  const member = await live.memberOf(token)
  const { epoch, ...scene } = await live.scene(member)
  if (what === 'seat') return json({ ...member, room: { state: scene.state } })
  if (what === 'scene') return json({ ...scene, me: member, id: eventId(epoch, scene.seq) })
  if (what === 'commands') return json(await live.perform(member, JSON.parse(String(init.body))))
  const lastEventId = url.searchParams.get('after') ?? ''
  const milliseconds = Number(url.searchParams.get('wait')) * 1_000
  const signal = init.signal ?? new AbortController().signal
  return json(await live.longPoll(member, { lastEventId, milliseconds, signal }))
}

export function towards(running: Running, token: string, streams: Set<FakeStream>): Surroundings {
  const fetch = async (path: string, init: RequestInit = {}) => {
    if (!running.live) throw new TypeError('Failed to fetch')
    return answer(running.live, token, new URL(path, 'http://class'), init).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw new TypeError('Failed to fetch')
      return json({ error: { code: error.code, retryAfter: error.retryAfter } }, error.status)
    })
  }
  const read = async (stream: FakeStream, path: string) => {
    const after = new URL(path, 'http://class').searchParams.get('after') ?? ''
    const member = await running.live?.memberOf(token)
    const body = member && (await running.live?.openStream(member, after))
    for await (const { event, data, id } of listen(body ?? new ReadableStream())) {
      if (stream.closed) break
      stream.send(event, data, id || undefined)
    }
  }
  const stream = (path: string) => {
    const made: FakeStream = new FakeStream(() => streams.delete(made))
    streams.add(made)
    const failed = () => made.fail()
    if (running.live && !running.cutsStreams) read(made, path).then(failed, failed)
    else queueMicrotask(failed)
    return made
  }
  const storage = new MemoryStorage()
  return {
    ...{ fetch, stream, storage: () => storage, random: Math.random, uuid: () => crypto.randomUUID() },
    clock: {
      now: () => performance.now(),
      wall: Date.now,
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      },
    },
    page: () => () => {},
  }
}
