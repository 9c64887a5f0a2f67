import { expect, test } from 'vitest'
import type { Hear } from '../live/live-room'
import { WallFeed } from './wall-feed'

/** A room that speaks when told to, a server that answers when told to, and time that passes by hand. */
function hall() {
  const hearers = new Map<string, Hear>()
  const asked: string[] = []
  let answer: (response: Response) => void = () => {}
  let wish: { run: () => void; milliseconds: number } | undefined
  const feed = new WallFeed(
    {
      on: (kind, hear) => {
        hearers.set(kind, hear)
        return () => hearers.delete(kind)
      },
    },
    {
      fetch: (path) => {
        asked.push(path)
        return new Promise((resolve) => {
          answer = resolve
        })
      },
      later: (run, milliseconds) => {
        wish = { run, milliseconds }
        return () => {
          wish = undefined
        }
      },
    },
  )
  const settled = async (response: Response) => {
    const asking = feed.get()
    answer(response)
    await expect.poll(() => feed.get() !== asking && wish !== undefined).toBe(true)
  }
  return {
    feed,
    asked,
    hearers,
    say: (kind: string, body = {}) => hearers.get(kind)?.(body, {}),
    answers: (change: object) => settled(Response.json({ at: 10, present: [], members: [], ...change })),
    fails: () => settled(Response.json({ error: { code: 'room-full' } }, { status: 503 })),
    wish: () => wish?.milliseconds,
    pass: () => {
      const now = wish
      wish = undefined
      now?.run()
    },
  }
}

const ana = { members: [{ id: 'a', name: 'Ana' }] }

test('it asks for everything first, then for what came after', async () => {
  const { feed, asked, answers, say, wish, pass } = hall()
  expect(feed.get().loading).toBe(true)
  await answers(ana)
  expect(feed.get()).toMatchObject({ loading: false, stale: false })
  expect(feed.get().wall.learners.get('a')?.name).toBe('Ana')
  say('wall.changed')
  expect(wish()).toBe(250)
  pass()
  expect(asked).toEqual(['/api/class/trainer/wall?since=0', '/api/class/trainer/wall?since=10'])
})

test('a hundred hints while an answer is on its way are one more question', async () => {
  const { asked, answers, say, wish, pass } = hall()
  for (let i = 0; i < 100; i++) say('wall.changed')
  expect(asked).toHaveLength(1)
  await answers({})
  expect(wish()).toBe(250)
  pass()
  expect(asked).toHaveLength(2)
  await answers({})
  expect(wish()).toBe(5_000)
})

test('a server that fails is asked again, later and later, and the wall stays', async () => {
  const { feed, answers, fails, wish, say, pass } = hall()
  await answers(ana)
  const waits: (number | undefined)[] = []
  for (let i = 0; i < 5; i++) {
    pass()
    await fails()
    say('wall.changed')
    waits.push(wish())
  }
  expect(waits).toEqual([2_000, 4_000, 8_000, 15_000, 15_000])
  expect(feed.get()).toMatchObject({ stale: true, loading: false })
  expect(feed.get().wall.learners.size).toBe(1)
  pass()
  await answers({})
  expect(feed.get().stale).toBe(false)
})

test('what did not fit into one answer is asked for at once', async () => {
  const { answers, wish, pass } = hall()
  await answers({ more: true })
  expect(wish()).toBe(250)
  pass()
  await answers({ more: false })
  expect(wish()).toBe(5_000)
})

test('who is sent out is gone at once', async () => {
  const { feed, answers, say } = hall()
  await answers(ana)
  say('member.kick', { member: 'a' })
  expect(feed.get().wall.learners.size).toBe(0)
})

test('closed, it hears and asks nothing', async () => {
  const { feed, answers, hearers, wish } = hall()
  await answers({})
  feed.close()
  expect(hearers.size).toBe(0)
  expect(wish()).toBeUndefined()
})
