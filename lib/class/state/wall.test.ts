import { afterAll, beforeAll, expect, test } from 'vitest'
import { command, hearUntil, listen, openRoom } from '../trial/classroom'
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

onEach(
  'a trainer is told a few times, not a hundred, that the wall has changed; a learner never',
  async ({ live, name }) => {
    const { trainer, learner, drive } = await openRoom(live)
    const ana = await learner('Ana')
    const heard = { trainer: 0, learner: 0 }
    const count = async (who: 'trainer' | 'learner') => {
      for await (const { event } of listen(await live.openStream(who === 'trainer' ? trainer : ana, '')))
        if (event === 'wall.changed') heard[who] += 1
    }
    const counting = [count('trainer'), count('learner')]
    const more = await Promise.all(Array.from({ length: 20 }, (_, i) => learner(`Bob ${i}`)))
    for (const state of ['working', 'failing', 'working', 'done'])
      await Promise.all(more.map((bob) => live.perform(bob, command('progress.set', { step: 's', state }))))
    await expect.poll(() => heard.trainer, { timeout: 20_000 }).toBeGreaterThan(0)
    await drive('room.end')
    await Promise.all(counting)
    expect(heard.trainer, name).toBeLessThan(20)
    expect(heard.learner, name).toBe(0)
  },
)

onEach(
  'the wall has every learner, how far each is, raised hands and what handlers did',
  async ({ live, name }) => {
    const { trainer, learner, drive } = await openRoom(live)
    const [ana, bob] = [await learner('Ana'), await learner('Bob')]
    const report = (kind: 'progress.set' | 'help.raise' | 'delivery.report', body: object) =>
      live.perform(ana, command(kind, body))
    await report('progress.set', { step: 's1', state: 'working' })
    await report('progress.set', { step: 's1', state: 'failing', detail: { checks: ['signature'] } })
    await report('help.raise', { step: 's1', note: 'Why 401?' })
    await report('help.raise', { step: 's1', note: 'Still 401', shown: { method: 'GET' } })
    const fire = command('webhook.fire', { event: 'E', sends: [{ after: 0 }] }, 1)
    await live.perform(trainer, fire)
    const receipt = { status: 200, milliseconds: 12, digest: 'x' }
    await report('delivery.report', { fire: fire.cmdId, attempt: 1, receipt })
    await report('delivery.report', { fire: fire.cmdId, attempt: 1, receipt: { ...receipt, status: 500 } })
    await live.openStream(bob, '')

    const wall = await live.wallSince(trainer, 0)
    expect(wall.members.map((member) => member.name).sort(), name).toEqual(['Ana', 'Bob'])
    expect(wall.progress, name).toEqual([
      { member: ana.id, step: 's1', state: 'failing', detail: { checks: ['signature'] } },
    ])
    expect(wall.hands, name).toMatchObject([{ member: ana.id, note: 'Still 401', shown: { method: 'GET' } }])
    expect(wall.deliveries, name).toEqual([{ fire: fire.cmdId, n: 0, member: ana.id, attempt: 1, receipt }])
    expect(wall.fires, name).toMatchObject([{ fire: fire.cmdId, event: 'E', sends: [{ after: 0 }] }])
    expect(wall.present, name).toEqual([bob.id])
    await live.perform(trainer, command('help.resolve', { member: ana.id }))
    expect((await live.wallSince(trainer, wall.at)).hands, name).toEqual([])

    const other = await openRoom(live)
    const stranger = await other.learner('Eve')
    await expect(
      live.perform(stranger, command('delivery.report', { fire: fire.cmdId, attempt: 1, receipt })),
      name,
    ).rejects.toThrow('not-now')
    await drive('room.end')
  },
)

onEach(
  'the wall has the pace without names, open questions, shared requests without secrets, and running polls',
  async ({ live, name }) => {
    const { trainer, learner, drive } = await openRoom(live)
    const [ana, bob] = [await learner('Ana'), await learner('Bob')]
    const say = (who: typeof ana, kind: Parameters<typeof command>[0], body: object) => {
      const said = command(kind, body)
      return live.perform(who, said).then(() => said.cmdId)
    }
    await say(ana, 'pace.set', { pace: 'slower' })
    await say(ana, 'pace.set', { pace: 'faster' })
    await say(bob, 'pace.set', { pace: 'fine' })
    const question = await say(bob, 'question.ask', { text: ' Why 401? ' })
    const headers = [
      ['Authorization', 'Bearer pn_abc'],
      ['Accept', '*/*'],
    ]
    const request = { method: 'GET', url: 'https://api.wts.chat/x?token=1&page=2', headers }
    await say(ana, 'request.share', { step: 's', request })
    await drive('poll.open', { poll: 'p', round: 1, choices: ['yes', 'no'], anonymous: true })
    await drive('poll.open', { poll: 'q', round: 2, choices: ['a', 'b'] })
    await say(ana, 'vote.cast', { poll: 'p', round: 1, choice: 'yes' })

    const wall = await live.wallSince(trainer, 0)
    expect(wall.pace, name).toEqual({ slower: 0, fine: 1, faster: 1 })
    expect(wall.questions, name).toMatchObject([{ id: question, member: bob.id, text: 'Why 401?' }])
    expect(wall.requests, name).toMatchObject([{ member: ana.id, step: 's', request: { method: 'GET' } }])
    expect(JSON.stringify(wall.requests), name).not.toMatch(/pn_abc|token=1/)
    expect(wall.votes, name).toEqual([
      { poll: 'p', round: 1, totals: { yes: 1 }, voters: 1 },
      { poll: 'q', round: 2, totals: {}, voters: 0 },
    ])
    expect((await live.scene(ana)).scene['poll:p'], name).toEqual({ state: 'open', round: 1 })

    await live.perform(trainer, command('question.answered', { question }))
    await drive('poll.close', { poll: 'p', round: 1 })
    await drive('poll.publish', { poll: 'p', round: 1, totals: { yes: 999 } })
    expect((await live.scene(ana)).scene['poll:p'], name).toMatchObject({ totals: { yes: 1 } })
    await moveClock(live.sql, 5 * 60_000)
    const later = await live.wallSince(trainer, 0)
    await moveClock(live.sql, 0)
    expect(later.questions, name).toEqual([])
    expect(later.votes, name).toMatchObject([{ poll: 'q' }])
    expect(later.pace, name).toEqual({ slower: 0, fine: 0, faster: 0 })
  },
)

onEach('five questions a minute are heard', async ({ live, name }) => {
  const ana = await (await openRoom(live)).learner('Ana')
  const asked = []
  for (let n = 0; n < 7; n++)
    asked.push(
      await live.perform(ana, command('question.ask', { text: `${n}` })).then(
        () => 'heard',
        (error) => error.code,
      ),
    )
  expect(asked, name).toEqual([...Array(5).fill('heard'), 'too-many', 'too-many'])
})

onEach('a wall of more rows than fit is read in parts, and none is left out', async ({ live, name }) => {
  const { room, trainer, learner } = await openRoom(live)
  const ana = await learner('Ana')
  // Many at one moment, and more than fit within the seconds that are sent twice.
  await live.sql.query(
    `insert into room_progress (room_id, member_id, step, state, at)
     select $1, $2, n::text, 'done', class_now() - 60000 + n / 3000 from generate_series(1, 7000) as n`,
    [room, ana.id],
  )
  const steps = new Set<string>()
  let [since, asked] = [0, 0]
  for (let more = true; more && asked < 10; asked++) {
    const wall = await live.wallSince(trainer, since)
    for (const { step } of wall.progress) steps.add(step)
    expect(wall.at, name).toBeGreaterThan(since)
    since = wall.at
    more = wall.more
  }
  expect([steps.size, asked < 10], name).toEqual([7_000, true])
})

onEach('a hand that a trainer lowers is down for its owner, and for nobody else', async ({ live, name }) => {
  const { trainer, learner, drive } = await openRoom(live)
  const [ana, bob] = [await learner('Ana'), await learner('Bob')]
  for (const one of [ana, bob]) await live.perform(one, command('help.raise', { step: 's' }))
  expect((await live.snapshot(ana)).hand, name).toBe(true)
  const streams = await Promise.all([ana, bob, trainer].map((member) => live.openStream(member, '')))
  const hearing = streams.map((stream) => hearUntil(stream, ({ event }) => event === 'step.go'))
  const { seq, epoch } = await live.snapshot(ana)
  const resolve = command('help.resolve', { member: ana.id })
  // The answer may get lost: it is asked for again.
  for (let twice = 0; twice < 2; twice++) await live.perform(trainer, resolve)
  await drive('step.go', { lesson: 'a', step: 'b' })
  const told = (await Promise.all(hearing)).map((all) =>
    all.flatMap(({ event, data }) => (event === 'help.resolved' ? [data.body] : [])),
  )
  expect(told, name).toEqual([[{ member: ana.id }], [], []])

  const missed = (member: typeof ana) =>
    live.longPoll(member, {
      lastEventId: `${epoch}.${seq}`,
      milliseconds: 1,
      signal: new AbortController().signal,
    })
  const kinds = async (member: typeof ana) => (await missed(member)).events.map(({ kind }) => kind)
  expect(await kinds(ana), name).toEqual(['help.resolved', 'step.go'])
  expect(await kinds(bob), name).toEqual(['step.go'])
  expect([(await live.snapshot(ana)).hand, (await live.snapshot(bob)).hand], name).toEqual([false, true])
  expect(await live.snapshot(trainer), name).not.toHaveProperty('hand')
})

onEach(
  'a projector gets how the last webhook was taken, and nothing of who is who',
  async ({ live, name }) => {
    const { trainer, learner, drive } = await openRoom(live)
    const screen = await live.memberOf((await live.join(live.invite(trainer, 'projector'), 'Screen')).token)
    expect(await live.lastDeliveries(screen), name).toEqual({ learners: [], deliveries: [] })
    const [ana, bob] = [await learner('Ana'), await learner('Bob')]
    await drive('webhook.fire', { event: 'old', sends: [{ after: 0 }] })
    const fire = command('webhook.fire', { event: 'E', sends: [{ after: 0 }] }, 1)
    await live.perform(trainer, fire)
    const receipt = { status: 200, milliseconds: 12, digest: 'x' }
    await live.perform(bob, command('delivery.report', { fire: fire.cmdId, attempt: 1, receipt }))
    const seen = await live.lastDeliveries(screen)
    expect(seen, name).toMatchObject({
      fire: { fire: fire.cmdId, event: 'E' },
      learners: ['1', '2'],
      deliveries: [{ n: 0, attempt: 1, receipt: { status: 200 } }],
    })
    expect(seen.learners, name).toContain(seen.deliveries[0]?.member)
    for (const one of [ana, bob]) expect(JSON.stringify(seen), name).not.toMatch(`${one.id}|${one.name}`)
  },
)

onEach('a question on the spot is in the room with its words', async ({ live, name }) => {
  const { drive, learner } = await openRoom(live)
  const ana = await learner('Ana')
  const poll = { poll: 'ad-hoc/1', round: 1, choices: ['Yes', 'No'] }
  await drive('poll.open', { ...poll, text: ' Ready? ' })
  expect((await live.scene(ana)).scene['ask:ad-hoc/1'], name).toEqual({
    ...{ text: 'Ready?', choices: ['Yes', 'No'], anonymous: false },
  })
  await expect(drive('poll.open', { ...poll, round: 2, text: 'x'.repeat(301) }), name).rejects.toThrow(
    'invalid-body',
  )
})

onEach('who waits in a lobby hears how many are there, and of nobody by name', async ({ live, name }) => {
  const { learner, trainer, drive } = await openRoom(live)
  const hears = async (member: typeof trainer, until: number) => {
    const heard = await hearUntil(
      await live.openStream(member, ''),
      ({ event, data }) =>
        event === 'lobby.here' && (data as unknown as { learners: number }).learners === until,
    )
    return heard.findLast(({ event }) => event === 'lobby.here')?.data
  }
  await live.openStream(trainer, '')
  const [ana, bob] = [await learner('Ana'), await learner('Bob')]
  const hearing = hears(ana, 2)
  await live.openStream(bob, '')
  expect(await hearing, name).toEqual({ learners: 2 })
  await drive('room.end')
})
