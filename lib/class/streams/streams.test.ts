import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RoomEvent } from '../log/event'
import { openClass } from '../open-class'
import { hearUntil, listen, openRoom } from '../trial/classroom'
import { counting, percentile, steps, write } from '../trial/log-reader'
import { openClasses } from '../trial/stores'
import { usualLimits } from './streams'

let opened: Awaited<ReturnType<typeof openClasses>>
beforeAll(async () => {
  opened = await openClasses()
}, 120_000)
afterAll(() => opened.close())

type One = (typeof opened.classes)[number]
const onEach = (name: string, run: (one: One) => Promise<void>) =>
  test(name, async () => {
    for (const one of opened.classes) await run(one)
  })

onEach('a hundred learners hear two hundred events each once, in order and soon', async ({ live, name }) => {
  const { drive, learner } = await openRoom(live)
  const ana = await learner('Ana')
  const late: number[] = []
  const sent = new Map<number, number>()
  const streams = await Promise.all(
    Array.from({ length: 100 }, (_, i) => live.openStream({ ...ana, id: `${i}` }, '')),
  )
  const all = streams.map(async (stream) => {
    const seqs: number[] = []
    for await (const { event, data } of listen(stream)) {
      if (event !== 'step.go') continue
      late.push(performance.now() - (sent.get(Number(data.body.fragment)) ?? 0))
      if (seqs.push(data.seq) === 200) break
    }
    return seqs
  })
  for (let fragment = 0; fragment < 200; fragment++) {
    sent.set(fragment, performance.now())
    await write(live, ana, { lesson: 'a', step: 's', fragment })
  }
  for (const seqs of await Promise.all(all)) expect(seqs, name).toEqual(counting(200))
  console.info(
    `${name}: 100 × 200 events, p50 ${percentile(late, 0.5).toFixed(1)} ms, p99 ${percentile(late, 0.99).toFixed(1)} ms`,
  )
  // Generous, because others compute on the same cores while this runs; `npm run bench:class` asks for 100 ms.
  expect(percentile(late, 0.99), name).toBeLessThan(Number(process.env.CLASS_P99 ?? 1_000))
  await drive('room.end')
  expect(live.streams.count, name).toBe(0)
})

onEach(
  'who comes late begins with the room as it is, and misses nothing after it',
  async ({ live, name }) => {
    const { drive, learner } = await openRoom(live, { lessons: ['a'] })
    const ana = await learner('Ana')
    await drive('step.go', { lesson: 'a', step: 'one' })
    const opening = live.openStream(ana, '')
    await Promise.all(['two', 'three'].map((step) => drive('step.go', { lesson: 'a', step })))
    const hearing = hearUntil(await opening, ({ data }) => data.body?.step === 'four')
    await drive('step.go', { lesson: 'a', step: 'four' })
    const heard = await hearing
    const first = heard[0]
    expect(first?.event, name).toBe('snapshot')
    const from = first?.data.seq ?? 0
    expect(steps(heard), name).toEqual([1, 2, 3, 4].filter((seq) => seq > from))
    expect(first?.data, name).toMatchObject({
      scene: { lessons: ['a'] },
      me: { name: 'Ana', role: 'learner' },
    })
  },
)

onEach('an event that is in the snapshot already is not told again', async ({ live, name }) => {
  const { drive, learner } = await openRoom(live)
  const ana = await learner('Ana')
  const feed = await live.bus.feed(ana.room)
  const go = (step: string) => drive('step.go', { lesson: 'a', step })
  if (!feed) throw new Error('no feed')
  // Written by another process: here it is in the snapshot first and heard of later.
  const accept = feed.accept.bind(feed)
  const held: RoomEvent[] = []
  feed.accept = (event) => void held.push(event)
  await go('one')
  const hearing = hearUntil(await live.openStream(ana, ''), ({ data }) => data.body?.step === 'two')
  for (const event of held) accept(event)
  feed.accept = accept
  await go('two')
  const heard = await hearing
  expect(heard[0]?.data.seq, name).toBe(1)
  expect(steps(heard), name).toEqual([2])
})

onEach(
  'who was away goes on where it stopped; who stands in another log begins anew',
  async ({ live, name }) => {
    const { drive, learner } = await openRoom(live)
    const ana = await learner('Ana')
    const go = (step: string) => drive('step.go', { lesson: 'a', step })
    const first = await live.openStream(ana, '')
    await go('one')
    const heard = await hearUntil(first, ({ event }) => event === 'step.go')
    await go('two')
    await go('three')
    const id = heard.at(-1)?.id ?? ''
    const back = await hearUntil(
      await live.openStream(ana, id),
      ({ data }) => data.seq === 3 && data.kind === 'step.go',
    )
    expect(back[0]?.event, name).toBe('resumed')
    expect(steps(back), name).toEqual([2, 3])

    const other = id.replace(/^[^.]*/, randomUUID())
    for (const strange of [other, id.replace(/\.\d+$/, '.99'), 'nonsense']) {
      const anew = await hearUntil(await live.openStream(ana, strange), () => true)
      expect(anew[0]?.event, `${name} ${strange}`).toBe('snapshot')
    }
  },
)

onEach('a question that waits gets the same events as a stream', async ({ live, name }) => {
  const { drive, learner } = await openRoom(live)
  const ana = await learner('Ana')
  const scene = await live.scene(ana)
  const wait = { milliseconds: 5_000, signal: new AbortController().signal }
  const asking = live.longPoll(ana, { ...wait, lastEventId: `${scene.epoch}.0` })
  await drive('step.go', { lesson: 'a', step: 'one' })
  const one = await asking
  expect(
    one.events.map(({ seq }) => seq),
    name,
  ).toEqual([1])
  await drive('step.go', { lesson: 'a', step: 'two' })
  const two = await live.longPoll(ana, { ...wait, lastEventId: one.id })
  expect(
    two.events.map(({ seq }) => seq),
    name,
  ).toEqual([2])
  expect(await live.longPoll(ana, { ...wait, milliseconds: 20, lastEventId: two.id }), name).toEqual({
    id: two.id,
    events: [],
  })
  expect((await live.longPoll(ana, { ...wait, lastEventId: 'x.1' })).resync, name).toBe(true)
})

onEach('who is kicked hears it and no more; trainers alone hear of whom', async ({ live, name }) => {
  const { drive, learner, trainer } = await openRoom(live)
  const [ana, bob] = [await learner('Ana'), await learner('Bob')]
  const streams = await Promise.all([ana, bob, trainer].map((member) => live.openStream(member, '')))
  const [hears, other, sees] = streams.map((stream) => hearUntil(stream, ({ event }) => event === 'step.go'))
  await drive('member.kick', { member: ana.id })
  await drive('step.go', { lesson: 'a', step: 'b' })
  expect(
    (await hears)?.map(({ event }) => event),
    name,
  ).toEqual(['snapshot', 'beat', 'gone'])
  expect(
    (await other)?.map(({ event }) => event),
    name,
  ).toEqual(['snapshot', 'beat', 'step.go'])
  expect(
    (await sees)?.map(({ event }) => event),
    name,
  ).toEqual(['snapshot', 'beat', 'member.kick', 'step.go'])
})

onEach(
  'a fourth page of one person closes the first; what is too much is told to come later',
  async ({ live, name }) => {
    const { learner } = await openRoom(live)
    const ana = await learner('Ana')
    const pages = []
    for (let page = 0; page < 4; page++) pages.push(await live.openStream(ana, ''))
    const first = await hearUntil(pages[0] ?? new ReadableStream(), () => false)
    expect(first.at(-1)?.event, name).toBe('gone')
    await Promise.all(pages.slice(1).map((page) => page.cancel()))
    expect(live.streams.count, name).toBe(0)
  },
)

test('whoever ends the process says goodbye to everybody first', async () => {
  const [{ live, settings }] = opened.classes.slice(-1) as [One]
  const second = settings.DATABASE_URL
    ? await openClass(settings, { limits: { ...usualLimits, process: 30 } })
    : live
  const { learner } = await openRoom(second)
  const ana = await learner('Ana')
  const streams = await Promise.all(
    Array.from({ length: 30 }, (_, i) => second.openStream({ ...ana, id: `${i}` }, '')),
  )
  if (second !== live)
    await expect(second.openStream(ana, '')).rejects.toMatchObject({ status: 503, retryAfter: 5 })
  const goodbyes = Promise.all(streams.map((stream) => hearUntil(stream, () => false)))
  expect(second.streams.close()).toBe(30)
  for (const heard of await goodbyes) expect(heard.at(-1)?.event).toBe('bye')
  if (second !== live) await second.close()
})
