import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { append } from '../log/append'
import { type LiveClass, openClass } from '../open-class'
import { openRoom } from '../trial/classroom'
import { openTrials, type Trial } from '../trial/stores'
import { Bus } from './bus'
import type { Listener } from './feed'

let opened: Awaited<ReturnType<typeof openTrials>>
beforeAll(async () => {
  opened = await openTrials()
}, 120_000)
afterAll(() => opened.close())

const write = (live: Pick<LiveClass, 'sql'>, room: string, by: string) =>
  append(live.sql, {
    room,
    cmdId: randomUUID(),
    kind: 'step.go',
    body: { lesson: 'a', step: 'b' },
    by,
    scene: {},
  })

/** Everything a follower has heard, and a promise of its next n. */
function follower() {
  const seqs: number[] = []
  const waiting: { count: number; done: () => void }[] = []
  const note = (seq: number) => {
    seqs.push(seq)
    for (const { count, done } of waiting) if (seqs.length >= count) done()
  }
  const listener: Listener = { event: ({ seq }) => note(seq), glance: () => {}, resync: () => note(-1) }
  const has = (count: number) =>
    new Promise<void>((done) => (seqs.length >= count ? done() : waiting.push({ count, done })))
  return { seqs, listener, has }
}

const counting = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

test('two processes that write to one room at once both hear everything once and in order', async () => {
  const server = opened.trials.find(({ name }) => name === 'PostgreSQL')
  if (!server) return
  const [one, two] = await Promise.all([openClass(server.settings), openClass(server.settings)])
  const { room, trainer } = await openRoom(one)
  const ears = await Promise.all(
    [one, two].map(async ({ bus }) => {
      const ear = follower()
      const feed = await bus.feed(room)
      if (feed) bus.follow(feed, ear.listener)
      return ear
    }),
  )
  const writers = [one, two].flatMap((live) =>
    Array.from({ length: 5 }, async () => {
      for (let n = 0; n < 20; n++) await live.bus.write(room, () => write(live, room, trainer.id))
    }),
  )
  await Promise.all(writers)
  await Promise.all(ears.map(({ has }) => has(200)))
  for (const { seqs } of ears) expect(seqs).toEqual(counting(200))
  await Promise.all([one.close(), two.close()])
})

const onServer = (name: string, run: (trial: Required<Trial>) => Promise<void>) =>
  test(name, async () => {
    const trial = opened.trials.find(({ server }) => server)
    if (trial?.server) await run({ ...trial, server: trial.server })
  })

onServer(
  'a listening connection that is killed loses nothing, and neither does a server that restarts',
  async (trial) => {
    // Numbers are compared when the ear is open again, not by the minute.
    const live = await openClass(trial.settings, { compareEvery: 600_000 })
    const { room, trainer } = await openRoom(live)
    // Another process: this one hears of its events by notification only.
    const ear = follower()
    const feed = await live.bus.feed(room)
    if (feed) live.bus.follow(feed, ear.listener)
    await write(trial, room, trainer.id)
    await ear.has(1)

    await trial.sql.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`,
    )
    const killed = performance.now()
    for (let n = 0; n < 20; n++) await write(trial, room, trainer.id)
    await ear.has(21)
    expect(performance.now() - killed).toBeLessThan(5_000)

    await trial.server.restart()
    const restarted = performance.now()
    for (let n = 0; n < 20; n++) await write(trial, room, trainer.id)
    await ear.has(41)
    expect(performance.now() - restarted).toBeLessThan(6_000)
    expect(ear.seqs).toEqual(counting(41))
    await live.close()
  },
)

test('a notification that never comes is made up for by comparing numbers', async () => {
  for (const { sql, name } of opened.trials) {
    const deaf = { ...sql, listen: async () => {} }
    const bus = await Bus.open(deaf, 50)
    const [room, trainer] = [randomUUID(), randomUUID()]
    await sql.query('insert into rooms (id, epoch) values ($1, gen_random_uuid())', [room])
    const ear = follower()
    const feed = await bus.feed(room)
    if (feed) bus.follow(feed, ear.listener)
    for (let n = 0; n < 10; n++) await write({ sql }, room, trainer)
    await ear.has(10)
    expect(ear.seqs, name).toEqual(counting(10))

    // The database comes back from a copy of before.
    await sql.query('delete from room_event where room_id = $1 and seq > 5', [room])
    await sql.query('update rooms set seq = 5 where id = $1', [room])
    await ear.has(11)
    expect(ear.seqs.at(-1), name).toBe(-1)
    expect(feed?.seq, name).toBe(5)
    bus.close()
  }
})

test('a room nobody follows is forgotten, and a late follower is told to ask again', async () => {
  const [{ sql }] = opened.trials as [Trial]
  const bus = await Bus.open({ ...sql, listen: async () => {} }, 60_000)
  const room = randomUUID()
  await sql.query('insert into rooms (id, epoch) values ($1, gen_random_uuid())', [room])
  const feed = await bus.feed(room)
  await bus.compare()
  await bus.compare()
  expect(feed && (() => bus.follow(feed, follower().listener))).toThrow('server-full')
  expect(await bus.feed(room)).not.toBe(feed)
  bus.close()
})

test('an ear that opens again makes up at once for what was said meanwhile', async () => {
  for (const { sql, name } of opened.trials) {
    let opensAgain = () => {}
    const listen = async (channel: string, _: unknown, listening: () => void) => {
      if (channel === 'class') opensAgain = listening
    }
    const bus = await Bus.open({ ...sql, listen }, 600_000)
    const room = randomUUID()
    await sql.query('insert into rooms (id, epoch) values ($1, gen_random_uuid())', [room])
    const ear = follower()
    const feed = await bus.feed(room)
    if (feed) bus.follow(feed, ear.listener)
    await write({ sql }, room, randomUUID())
    opensAgain()
    await ear.has(1)
    expect(ear.seqs, name).toEqual([1])
    bus.close()
  }
})
