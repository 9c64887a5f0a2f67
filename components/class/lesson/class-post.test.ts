import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FiredRequests } from '@/lib/live/fired'
import type { LiveRoom } from '@/lib/live/live-room'
import { ClassPost } from './class-post'
import type { Arrived, Target } from './post-targets'

const request = (n: number, at: number, attempt = 1) => ({
  ...{ n, attempt, at, method: 'POST' as const },
  ...{ headers: [] as [string, string][], body: '' },
})

const fired = (...requests: FiredRequests['requests']): FiredRequests => ({
  fire: 'f',
  event: 'CONTACT_NEW',
  requests,
})

function posted(take: Target) {
  const heard = new Map<string, (body: Record<string, unknown>) => void>()
  const sent: [kind: string, body: object][] = []
  const room = {
    now: () => Date.now() + 500,
    on(kind: string, hear: (body: Record<string, unknown>) => void) {
      heard.set(kind, hear)
      return () => heard.delete(kind)
    },
    send: (kind: string, body: object) => Promise.resolve(sent.push([kind, body])),
  }
  const post = new ClassPost(room as unknown as LiveRoom, () => Promise.resolve(take))
  return {
    post,
    close: post.open(),
    hear: (kind: string, body: object) => heard.get(kind)?.({ ...body }),
    sent,
  }
}

const arrived: Arrived = { status: 200, milliseconds: 12, digest: 'd', own: true }

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  vi.stubGlobal('fetch', async () => Response.json({ secret: 'whsec_own' }))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('each is handed over when it is due by the server’s clock, with the learner’s own secret', async () => {
  const taken: [n: number, at: number, secret: string][] = []
  const { hear, sent } = posted(async ({ n }, { secret }) => {
    taken.push([n, Date.now(), secret])
    return arrived
  })
  // The server's clock is half a second ahead of the page's.
  hear('webhook.fire', fired(request(0, 1_000_500), request(1, 1_003_500)))
  await vi.advanceTimersByTimeAsync(0)
  expect(taken).toEqual([[0, 1_000_000, 'whsec_own']])
  await vi.advanceTimersByTimeAsync(3_000)
  expect(taken[1]).toEqual([1, 1_003_000, 'whsec_own'])
  const receipt = { status: 200, milliseconds: 12, digest: 'd' }
  expect(sent).toEqual([
    ['delivery.report', { fire: 'f', n: 0, attempt: 1, receipt }],
    ['delivery.report', { fire: 'f', n: 1, attempt: 1, receipt }],
  ])
})

test('a handler that could not be reached is told of as no answer, and an attempt again is another line', async () => {
  const { post, hear, sent } = posted(() => Promise.reject(new Error('no page')))
  hear('webhook.fire', fired(request(0, 0)))
  await vi.advanceTimersByTimeAsync(0)
  hear('webhook.retry', fired(request(0, 0, 2)))
  await vi.advanceTimersByTimeAsync(0)
  expect(post.get().map(({ attempt, status }) => [attempt, status])).toEqual([
    [2, 0],
    [1, 0],
  ])
  expect(sent.map(([, body]) => body)).toMatchObject([
    { attempt: 1, receipt: { status: 0 } },
    { attempt: 2, receipt: { status: 0 } },
  ])
})

test('a page that is left hands over nothing more', async () => {
  const take = vi.fn(async () => arrived)
  const { hear, close } = posted(take)
  hear('webhook.fire', fired(request(0, 1_005_000)))
  close()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(take).not.toHaveBeenCalled()
})
