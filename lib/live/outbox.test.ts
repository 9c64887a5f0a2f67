import { expect, test } from 'vitest'
import { Refused } from './refused'
import { seated } from './seat-news'
import { Browser } from './trial/browser'
import { FakeClass } from './trial/fake-class'
import { HandClock, settled } from './trial/hand-clock'

async function sitting(as: 'learner' | 'trainer' = 'learner') {
  const clock = new HandClock()
  const to = new FakeClass(clock)
  if (as === 'trainer') to.seat = { id: 'tom', role: 'driver', name: 'Tom' }
  const browser = new Browser(to)
  const tab = browser.open(as)
  await clock.pass(3_000)
  return { to, clock, browser, tab, room: tab.room }
}

const done = ({ done: all }: FakeClass) => all.map(({ body }) => body)
const progress = (step: string, state = 'done') => ['progress.set', { step, state }] as const
const keep = { keep: true }
/** What became of it, without waiting for it. */
const fate = (promise: Promise<unknown>) => {
  const known: { granted?: unknown; refused?: unknown } = {}
  promise.then(
    (granted) => Object.assign(known, { granted }),
    (refused) => Object.assign(known, { refused }),
  )
  return known
}

test('commands arrive in the order they were given, each once', async () => {
  const { to, room } = await sitting()
  for (const step of ['1', '2', '3']) void room.send(...progress(step), keep)
  expect(room.get().waiting).toBe(3)
  await settled()
  expect(done(to)).toEqual(['1', '2', '3'].map((step) => ({ step, state: 'done' })))
  expect(room.get().waiting).toBe(0)
})

test('an answer that got lost is asked for again, and the command is not done twice', async () => {
  const { to, room, clock } = await sitting()
  to.loseAnswers = 3
  const sent = fate(room.send(...progress('1'), keep))
  await clock.pass(20_000)
  expect(to.done).toHaveLength(1)
  expect(sent).toEqual({ granted: {} })
})

test('what was answered without a network arrives when there is one, also after the page was closed', async () => {
  const { to, browser, tab, room, clock } = await sitting()
  to.network = 'down'
  to.cut()
  for (const step of ['1', '2']) void room.send(...progress(step), keep)
  await clock.pass(120_000)
  expect(room.get().waiting).toBe(2)
  tab.close('crash')
  const next = browser.open()
  void next.room.send(...progress('3'), keep)
  await clock.pass(120_000)
  to.network = 'up'
  next.page.wake()
  await clock.pass(1_000)
  expect(done(to).map(({ step }) => step)).toEqual(['1', '2', '3'])
  expect(browser.storage.length).toBe(1)
})

test('a command that a closed tab left behind is sent by one that is still there', async () => {
  const { to, browser, tab, clock } = await sitting()
  const other = browser.open()
  await clock.pass(1_000)
  to.refusesCommands = { code: 'unavailable', status: 503 }
  void other.room.send(...progress('1'), keep)
  await clock.pass(1_000)
  other.close('crash')
  to.refusesCommands = undefined
  await clock.pass(40_000)
  expect(done(to)).toHaveLength(1)
  expect(tab.room.get().waiting).toBe(0)
})

test('another seat does not get what was kept for the one before', async () => {
  const { to, browser, tab, room, clock } = await sitting()
  to.network = 'down'
  void room.send(...progress('1'), keep)
  await clock.pass(1_000)
  tab.close('crash')
  to.network = 'up'
  to.seat = { id: 'bob', role: 'learner', name: 'Bob' }
  browser.open()
  await clock.pass(60_000)
  expect(to.done).toEqual([])
})

test('nor does it get what waits in a page that is open', async () => {
  const { to, room, browser, clock } = await sitting()
  to.refusesCommands = { code: 'unavailable', status: 503 }
  const sent = fate(room.send(...progress('1'), keep))
  await clock.pass(1_000)
  to.epoch = 'epoch-b'
  to.seat = { id: 'bob', role: 'learner', name: 'Bob' }
  browser.announce(seated)
  await clock.pass(1_000)
  to.refusesCommands = undefined
  await clock.pass(30_000)
  expect(to.done).toEqual([])
  expect(sent.refused).toMatchObject({ code: 'not-a-member' })
})

test('with the room ends what waits for it', async () => {
  const { to, browser, room, clock } = await sitting()
  to.refusesCommands = { code: 'too-many', status: 429, retryAfter: 60 }
  const sent = fate(room.send(...progress('1'), keep))
  await clock.pass(1_000)
  to.happen('room.end')
  await settled()
  expect(sent.refused).toMatchObject({ code: 'room-ended' })
  expect([room.get().waiting, browser.storage.length]).toEqual([0, 1])
})

test('of several states of one thing only the newest is sent', async () => {
  const { to, room, clock } = await sitting()
  to.refusesCommands = { code: 'unavailable', status: 503 }
  const first = fate(room.send(...progress('0'), keep))
  const fates = ['working', 'failing', 'done'].map((state) => fate(room.send(...progress('1', state), keep)))
  void room.send('vote.cast', { poll: 'p', round: 1, choice: 'a' }, keep)
  void room.send('vote.cast', { poll: 'p', round: 1, choice: 'b' }, keep)
  await clock.pass(1_000)
  expect(room.get().waiting).toBe(3)
  to.refusesCommands = undefined
  await clock.pass(20_000)
  expect(done(to)).toEqual([
    { step: '0', state: 'done' },
    { step: '1', state: 'done' },
    { poll: 'p', round: 1, choice: 'b' },
  ])
  expect([first, ...fates]).toEqual(Array(4).fill({ granted: {} }))
})

test('what is refused is told why, and does not hold up what comes after it', async () => {
  const { to, room, clock } = await sitting()
  to.refusesCommands = { code: 'not-now', status: 409 }
  const refused = fate(room.send(...progress('1'), keep))
  await settled()
  expect(refused.refused).toEqual(new Refused('not-now', 409))
  to.refusesCommands = undefined
  await room.send(...progress('2'))
  expect(done(to)).toEqual([{ step: '2', state: 'done' }])
  to.refusesCommands = { code: 'failed', status: 500 }
  const broken = fate(room.send(...progress('3'), keep))
  await clock.pass(60_000)
  expect(broken.refused).toMatchObject({ status: 500 })
})

test('too much at once waits as long as it is told to', async () => {
  const { to, room, clock } = await sitting()
  to.refusesCommands = { code: 'too-many', status: 429, retryAfter: 2 }
  void room.send(...progress('1'), keep)
  await clock.pass(1_900)
  to.refusesCommands = undefined
  expect(to.done).toEqual([])
  await clock.pass(1_200)
  expect(to.done).toHaveLength(1)
})

test('a click that could not be sent for half a minute is not sent any more', async () => {
  const { to, room, clock } = await sitting('trainer')
  to.network = 'down'
  to.cut()
  const click = fate(room.send('step.go', { lesson: 'a', step: 's', fragment: 0 }))
  await clock.pass(29_000)
  expect(click).toEqual({})
  await clock.pass(2_000)
  expect(click.refused).toMatchObject({ code: 'expired' })
  to.network = 'up'
  await clock.pass(60_000)
  expect(to.done).toEqual([])
})

test('a click carries the turn of the wheel it was made in; a learner has none', async () => {
  const { to, room } = await sitting('trainer')
  to.happen('driver.changed', { driver: 'tom', fence: 7 })
  await room.send('timer.set', { until: null })
  expect(to.done[0]?.fence).toBe(7)
  const learner = await sitting()
  await learner.room.send(...progress('1'))
  expect(learner.to.done[0]).not.toHaveProperty('fence')
})

test('a laser that moves faster than the network is sent where it is, not where it was', async () => {
  const { to, room } = await sitting('trainer')
  for (let x = 0; x < 50; x++) void room.send('laser.move', { x, y: 0 })
  await settled()
  expect(done(to)).toEqual([
    { x: 0, y: 0 },
    { x: 49, y: 0 },
  ])
  void room.send('laser.move', { x: 50, y: 0 })
  await settled()
  expect(to.done).toHaveLength(3)
})

test('where nothing can be kept, commands are sent all the same', async () => {
  const clock = new HandClock()
  const to = new FakeClass(clock)
  const storage = () => {
    throw new Error('SecurityError')
  }
  const tab = new Browser(to, { storage }).open()
  await clock.pass(3_000)
  to.loseAnswers = 1
  void tab.room.send(...progress('1'), keep)
  await clock.pass(5_000)
  expect(to.done).toHaveLength(1)
  expect(tab.room.get().waiting).toBe(0)
})
