import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Append, append } from '../log/append'
import { command, openRoom } from '../trial/classroom'
import { moveClock, openClasses } from '../trial/stores'
import type { Member } from './member'

let opened: Awaited<ReturnType<typeof openClasses>>
beforeAll(async () => {
  opened = await openClasses()
}, 120_000)
afterAll(() => opened.close())

/** A command as the log takes it, without the limits on how fast one may speak. */
const logged = ({ room, id }: Member, { cmdId }: { cmdId: string }): Append => ({
  ...{ room, cmdId, kind: 'step.go', by: id, scene: {} },
  body: { lesson: 'a', step: 'b' },
})

const onEach = (name: string, run: (one: (typeof opened.classes)[number]) => Promise<void>) =>
  test(name, async () => {
    for (const one of opened.classes) await run(one)
  })

onEach('numbers of a room have no gap and no double, however many write at once', async ({ live, name }) => {
  const { drive, room } = await openRoom(live)
  const answers = await Promise.all(
    Array.from({ length: 15 }, (_, i) => drive('step.go', { lesson: 'a', step: String(i) })),
  )
  expect(
    answers.map(({ seq }) => seq).sort((a, b) => Number(a) - Number(b)),
    name,
  ).toEqual(Array.from({ length: 15 }, (_, i) => i + 1))
  const [last] = await live.sql.query<{ step: string }>(
    `select body ->> 'step' as step from room_event where room_id = $1 order by seq desc limit 1`,
    [room],
  )
  const [found] = await live.sql.query<{ scene: object }>('select scene from rooms where id = $1', [room])
  expect(found?.scene, name).toEqual({ position: { lesson: 'a', step: last?.step, fragment: 0 } })
})

onEach('one command sent ten times at once is done once', async ({ live, name }) => {
  const { trainer, fence, room } = await openRoom(live)
  // All connections of the pool are open: what is sent at once arrives at once.
  await Promise.all(Array.from({ length: 10 }, () => live.sql.query('select pg_sleep(0.05)')))
  for (const seq of [1, 2, 3]) {
    const same = command('step.go', { lesson: 'a', step: 'b' }, fence)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => append(live.sql, logged(trainer, same))),
    )
    expect(
      answers.map(({ event }) => event.seq),
      name,
    ).toEqual(Array(10).fill(seq))
    expect(
      answers.filter(({ again }) => !again),
      name,
    ).toHaveLength(1)
  }
  const same = command('step.go', { lesson: 'a', step: 'b' }, fence)
  const [one, two] = await Promise.all([live.perform(trainer, same), live.perform(trainer, same)])
  expect([one.seq, two.seq], name).toEqual([4, 4])
  expect(await live.sql.query('select seq from rooms where id = $1', [room])).toEqual([{ seq: 4 }])
})

onEach(
  'five hundred votes at the same moment are five hundred, and a closed poll takes none',
  async ({ live, name }) => {
    const { drive, room, learner } = await openRoom(live)
    const one = await learner('Ana')
    await live.sql.query(
      `insert into room_member (id, room_id, role, name, token_hash)
     select gen_random_uuid(), $1, 'learner', 'n' || n, 't' || $1::uuid || n from generate_series(1, 499) n`,
      [room],
    )
    const rows = await live.sql.query<{ id: string }>(
      "select id from room_member where room_id = $1 and role = 'learner'",
      [room],
    )
    await drive('poll.open', { poll: 'p', round: 1, choices: ['yes', 'no'], anonymous: true })
    const vote = (id: string, i: number) =>
      live.perform(
        { ...one, id },
        command('vote.cast', { poll: 'p', round: 1, choice: i % 5 ? 'yes' : 'no' }),
      )
    await Promise.all(rows.map(({ id }, i) => vote(id, i)))
    // Minds change: all say yes in the end.
    await Promise.all(rows.map(({ id }) => vote(id, 1)))
    await expect(
      vote(one.id, 1).then(() => drive('poll.publish', { poll: 'p', round: 1 })),
      name,
    ).rejects.toThrow('not-now')
    await drive('poll.close', { poll: 'p', round: 1 })
    await expect(vote(one.id, 1), name).rejects.toThrow('not-now')
    await drive('poll.publish', { poll: 'p', round: 1 })
    const { scene } = await live.scene(one)
    const { totals } = scene['poll:p'] as { totals: object }
    expect(totals, name).toEqual({ yes: 500 })
    await expect(drive('poll.open', { poll: 'p', round: 1, choices: ['yes', 'no'] }), name).rejects.toThrow(
      'not-now',
    )
    const linked = await live.sql.query(
      'select from vote v join room_member m on m.id::text = v.voter where v.room_id = $1',
      [room],
    )
    expect(linked, name).toEqual([])
    expect(await live.sql.query('select from poll_key where room_id = $1', [room]), name).toEqual([])
  },
)

onEach(
  'a trainer who sleeps keeps the wheel until somebody takes it, and never both have it',
  async ({ live, name }) => {
    const { trainer, fence, drive } = await openRoom(live)
    const { token } = await live.join(live.invite(trainer, 'trainer'), 'Second')
    const second = await live.memberOf(token)
    const take = (force: boolean) => live.perform(second, command('wheel.take', { force }, fence))
    await expect(take(false), name).rejects.toThrow('stale-fence')

    await moveClock(live.sql, 45_000)
    await drive('step.go', { lesson: 'a', step: 'woke up' })
    await expect(take(false), name).rejects.toThrow('stale-fence')

    await moveClock(live.sql, 90_000)
    const answers = await Promise.allSettled([take(false), take(false)])
    expect(
      answers.filter(({ status }) => status === 'fulfilled'),
      name,
    ).toHaveLength(1)
    await expect(drive('step.go', { lesson: 'a', step: 'ghost' }), name).rejects.toMatchObject({
      status: 409,
    })
    const now = await live.memberOf(token)
    expect(now.role, name).toBe('driver')
    await live.perform(now, command('step.go', { lesson: 'a', step: 'new' }, fence + 1))
    await moveClock(live.sql, 0)
  },
)

onEach('who got the wheel back is refused in the name of the turn before', async ({ live, name }) => {
  const { trainer, drive, fence } = await openRoom(live)
  const second = await live.memberOf((await live.join(live.invite(trainer, 'trainer'), 'Second')).token)
  await live.perform(second, command('wheel.take', { force: true }, fence))
  const back = { ...trainer, role: 'co-trainer' } as const
  await live.perform(back, command('wheel.take', { force: true }, fence + 1))
  // A click that was on its way all this time.
  await expect(drive('step.go', { lesson: 'a', step: 'b' }), name).rejects.toThrow('stale-fence')
  await live.perform(trainer, command('step.go', { lesson: 'a', step: 'b' }, fence + 2))
})

onEach(
  'two who take the wheel from each other all the time never drive in the same turn',
  async ({ live, name }) => {
    const { trainer, room } = await openRoom(live)
    const { token } = await live.join(live.invite(trainer, 'trainer'), 'Second')
    const second = await live.memberOf(token)
    let fence = 1
    for (let round = 0; round < 10; round++) {
      const turns = await Promise.allSettled(
        [trainer, second].flatMap((who) => [
          live.perform({ ...who, role: 'co-trainer' }, command('wheel.take', { force: true }, fence)),
          live.perform({ ...who, role: 'driver' }, command('step.go', { lesson: who.id, step: 's' }, fence)),
        ]),
      )
      fence = Math.max(
        fence,
        ...turns.flatMap((turn) => (turn.status === 'fulfilled' ? [turn.value.fence ?? 0] : [])),
      )
    }
    const log = await live.sql.query<{ kind: string; body: { driver?: string; fence?: number }; by: string }>(
      'select kind, body, by_id as "by" from room_event where room_id = $1 order by seq',
      [room],
    )
    let driver = trainer.id
    const fences: number[] = []
    for (const event of log) {
      if (event.kind === 'driver.changed') {
        driver = event.body.driver ?? ''
        fences.push(event.body.fence ?? 0)
      } else expect(event.by, name).toBe(driver)
    }
    expect(fences, name).toEqual(fences.map((_, i) => i + 2))
    expect(fences.length, name).toBe(10)
  },
)

onEach(
  'joining twice at once with one ticket makes one learner; a pairing ticket is good once',
  async ({ live, name }) => {
    const { code, trainer, room } = await openRoom(live)
    const ticket = await live.lookUpCode({
      typed: ` ${code.toLowerCase().slice(0, 3)}-${code.slice(3)}`,
      address: '::1',
    })
    const joined = await Promise.all(Array.from({ length: 20 }, () => live.join(ticket, 'Ana')))
    expect(new Set(joined.map(({ token }) => token)).size, name).toBe(1)
    expect(
      await live.sql.query(
        "select count(*)::int as n from room_member where room_id = $1 and role = 'learner'",
        [room],
      ),
    ).toEqual([{ n: 1 }])
    const phone = live.invite(trainer, 'remote')
    await live.join(phone, 'Phone')
    await expect(live.join(phone, 'Phone'), name).rejects.toThrow('unknown-code')
    expect(Buffer.from(ticket, 'base64url').includes(room), name).toBe(false)
  },
)

onEach('wrong, locked and ended answer alike; who was kicked is nobody', async ({ live, name }) => {
  const { code, drive, learner } = await openRoom(live)
  const ana = (await live.join(await live.lookUpCode({ typed: code, address: '::2' }), 'Ana')).token
  const knock = () => live.lookUpCode({ typed: code, address: '::2' })
  const late = await knock()
  await drive('room.lock')
  await expect(knock(), name).rejects.toThrow('unknown-code')
  await expect(live.join(late, 'Late'), name).rejects.toThrow('room-locked')
  await drive('room.unlock')
  const bob = await learner('Bob')
  await drive('member.kick', { member: (await live.memberOf(ana)).id })
  await expect(live.memberOf(ana), name).rejects.toThrow('not-a-member')
  await drive('room.end')
  await expect(knock(), name).rejects.toThrow('unknown-code')
  await expect(drive('step.go', { lesson: 'a', step: 'b' }), name).rejects.toMatchObject({ status: 410 })
  await expect(
    live.perform(bob, command('progress.set', { step: 'a', state: 'done' })),
    name,
  ).rejects.toThrow('room-ended')
})

onEach(
  'another code makes the old one wrong; a phone is refused once its trainer no longer drives',
  async ({ live, name }) => {
    const { code, trainer, fence } = await openRoom(live)
    const fresh = await live.rotateCode(trainer)
    expect(fresh, name).not.toBe(code)
    await expect(live.lookUpCode({ typed: code, address: '::3' }), name).rejects.toThrow('unknown-code')
    await live.lookUpCode({ typed: fresh ?? '', address: '::3' })
    expect(await live.code(trainer), name).toBe(fresh)

    const phone = await live.memberOf((await live.join(live.invite(trainer, 'remote'), 'Phone')).token)
    const click = (turn: number) => live.perform(phone, command('step.go', { lesson: 'a', step: 'b' }, turn))
    await click(fence)
    const second = await live.memberOf((await live.join(live.invite(trainer, 'trainer'), 'Second')).token)
    await live.perform(second, command('wheel.take', { force: true }, fence))
    await expect(click(fence), name).rejects.toThrow('stale-fence')
    await expect(click(fence + 1), name).rejects.toThrow('stale-fence')
  },
)

onEach('a room is forgotten with everything in it when its days are over', async ({ live, name }) => {
  const { drive, room, learner } = await openRoom(live)
  const ana = await learner('Ana')
  await live.perform(ana, command('progress.set', { step: 'a', state: 'done' }))
  await live.perform(ana, command('help.raise', { step: 'a' }))
  await drive('webhook.fire', { event: 'MESSAGE_RECEIVED', sends: [{ after: 0 }] })
  const wall = await live.wallSince(await live.memberOf((await live.createRoom('x', {})).token), 0)
  expect(wall.members, name).toEqual([])
  await drive('room.end')
  await live.purge(30)
  expect(await live.sql.query('select id from rooms where id = $1', [room]), name).toHaveLength(1)
  await moveClock(live.sql, 31 * 86_400_000)
  await live.purge(30)
  for (const table of ['room_event', 'room_member', 'room_progress', 'help_request', 'webhook_fire'])
    expect(
      await live.sql.query(`select room_id from ${table} where room_id = $1`, [room]),
      `${name} ${table}`,
    ).toEqual([])
  await moveClock(live.sql, 0)
})
