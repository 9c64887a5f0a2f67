import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FiredRequests } from '@/lib/live/fired'
import { type LiveClass, openClass } from '../open-class'
import type { Member } from '../rooms/member'
import { command, hearUntil, openRoom } from '../trial/classroom'
import { moveClock, openClasses } from '../trial/stores'

let opened: Awaited<ReturnType<typeof openClasses>>
beforeAll(async () => {
  opened = await openClasses()
}, 120_000)
afterAll(() => opened.close())

const onEach = (name: string, run: (one: (typeof opened.classes)[number]) => Promise<void>) =>
  test(name, async () => {
    for (const one of opened.classes) await run(one)
  })

const receipt = (status: number) => ({ status, milliseconds: 3 })
const answer = (live: LiveClass, who: Member, fire: string, n: number, attempt: number, status: number) =>
  live.perform(who, command('delivery.report', { fire, n, attempt, receipt: receipt(status) }))

/** Everything the log says about retries, in its order. */
const retriesOf = ({ sql }: LiveClass, room: string) =>
  sql.query<{ n: number; attempt: number; to: string[] }>(
    `select (body ->> 'n')::int as n, (body ->> 'attempt')::int as attempt, body -> 'to' as to
     from room_event where room_id = $1 and kind = 'webhook.retry' order by seq`,
    [room],
  )

onEach(
  'each learner gets requests of their own, trainers and the screen the plain event, and late comers nothing',
  async ({ live, name }) => {
    const { trainer, learner, drive } = await openRoom(live)
    const [ana, bob] = [await learner('Ana'), await learner('Bob')]
    const screen = await live.memberOf((await live.join(live.invite(trainer, 'projector'), 'x')).token)
    const hearing = [ana, bob, trainer, screen].map(async (who) =>
      hearUntil(await live.openStream(who, ''), ({ event }) => event === 'webhook.fire'),
    )
    await expect.poll(() => live.streams.count).toBe(4)
    const sends = [{ after: 0 }, { after: 500, fault: 'duplicate' }]
    await drive('webhook.fire', { event: 'PAYMENT_UPDATE', sends })
    const [toAna, toBob, toTrainer, toScreen] = (await Promise.all(hearing)).map(
      (heard) => heard.at(-1)?.data.body,
    ) as unknown as [FiredRequests, FiredRequests, object, object]
    for (const [who, got] of [
      [ana, toAna],
      [bob, toBob],
    ] as const) {
      expect(
        got.requests.map(({ n, attempt }) => [n, attempt]),
        name,
      ).toEqual([
        [0, 1],
        [1, 1],
        [2, 1],
      ])
      const [first] = got.requests
      const text = Buffer.from(first?.body ?? '', 'base64').toString()
      expect(() =>
        new Webhook(live.secret(who)).verify(text, Object.fromEntries(first?.headers ?? [])),
      ).not.toThrow()
    }
    expect(toAna.requests[0]?.body, name).toBe(toBob.requests[0]?.body)
    expect(toAna.requests[0]?.headers, name).not.toEqual(toBob.requests[0]?.headers)
    expect(toTrainer, name).toEqual({ fire: toAna.fire, event: 'PAYMENT_UPDATE', sends })
    expect(toScreen, name).toEqual(toTrainer)

    const flood = Array.from({ length: 4 }, () => ({ after: 0, fault: 'burst+duplicate' }))
    await expect(drive('webhook.fire', { event: 'E', sends: flood }), name).rejects.toThrow('invalid-body')

    const late = await learner('Eve')
    const hears = hearUntil(await live.openStream(late, ''), ({ event }) => event === 'step.go')
    await drive('step.go', { lesson: 'a', step: 'b' })
    expect(
      (await hears).map(({ event }) => event),
      name,
    ).toEqual(['snapshot', 'beat', 'step.go'])
    const scene = await live.scene(late)
    const polled = await live.longPoll(bob, {
      lastEventId: `${scene.epoch}.0`,
      milliseconds: 0,
      signal: new AbortController().signal,
    })
    expect(polled.events[0]?.body, name).toEqual(toBob)
  },
)

onEach(
  'what got no good answer is sent again on the class schedule, and then no more',
  async ({ live, name }) => {
    const { learner, drive, room, trainer, fence } = await openRoom(live)
    const [ana, bob, cem] = [await learner('Ana'), await learner('Bob'), await learner('Cem')]
    const hearing = hearUntil(
      await live.openStream(bob, ''),
      ({ event, data }) => event === 'webhook.retry' && data.body.fire !== undefined,
    )
    const deaf = hearUntil(await live.openStream(ana, ''), ({ event }) => event === 'room.end')
    const told = hearUntil(await live.openStream(trainer, ''), ({ event }) => event === 'webhook.retry')
    const fired = command(
      'webhook.fire',
      { event: 'E', sends: [{ after: 0 }, { after: 0, fault: 'tampered' }] },
      fence,
    )
    await live.perform(trainer, fired)
    const fire = fired.cmdId
    await answer(live, ana, fire, 0, 1, 204)
    await answer(live, bob, fire, 0, 1, 500)
    await learner('Late')

    const at = async (milliseconds: number) => {
      await moveClock(live.sql, milliseconds)
      // Two at once, as two processes do it.
      await Promise.all([live.retries.look(), live.retries.look()])
      return (await retriesOf(live, room)).slice(-1)[0]
    }
    await at(4_000)
    expect(await retriesOf(live, room), name).toEqual([])
    expect(await at(6_000), name).toEqual({ n: 0, attempt: 2, to: [bob.id, cem.id].sort() })
    const heard = (await hearing).at(-1)?.data.body as unknown as FiredRequests
    expect(heard.requests, name).toMatchObject([{ n: 0, attempt: 2 }])
    expect((await told).at(-1)?.data.body, name).toEqual({ fire, event: 'E', n: 0, attempt: 2, learners: 2 })
    await answer(live, bob, fire, 0, 2, 200)
    expect(await at(31_000), name).toEqual({ n: 0, attempt: 3, to: [cem.id] })
    expect(await at(125_000), name).toEqual({ n: 0, attempt: 4, to: [cem.id] })
    await at(600_000)
    expect(await retriesOf(live, room), name).toHaveLength(3)
    await moveClock(live.sql, 0)
    await drive('room.end')
    expect(
      (await deaf).filter(({ event }) => event === 'webhook.retry'),
      name,
    ).toEqual([])
  },
)

test('two processes send a retry once, and one that starts after a standstill sends only the last', async () => {
  const one = opened.classes.find(({ server }) => server)
  if (!one) return
  const other = await openClass(one.settings)
  const { learner, drive, room } = await openRoom(one.live)
  const ana = await learner('Ana')
  await drive('webhook.fire', { event: 'E', sends: Array.from({ length: 5 }, () => ({ after: 0 })) })
  await moveClock(one.live.sql, 6_000)
  await Promise.all([one.live, other].flatMap(({ retries }) => [retries.look(), retries.look()]))
  expect(await retriesOf(other, room)).toHaveLength(5)
  await moveClock(one.live.sql, 200_000)
  const third = await openClass(one.settings)
  await third.retries.look()
  await moveClock(one.live.sql, 0)
  const all = await retriesOf(other, room)
  expect(all.slice(5).map(({ attempt }) => attempt)).toEqual([4, 4, 4, 4, 4])
  expect(all[0]?.to).toEqual([ana.id])
  await Promise.all([other.close(), third.close()])
})
