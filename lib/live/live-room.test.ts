import { expect, test } from 'vitest'
import { Browser } from './trial/browser'
import { FakeClass } from './trial/fake-class'
import { HandClock } from './trial/hand-clock'

const server = () => new FakeClass(new HandClock())
const go = (to: FakeClass, fragment: number) => to.happen('step.go', { lesson: 'a', step: 's', fragment })
const place = { position: { lesson: 'a', step: 's' } }
const at = (fragment: number) => ({ position: { ...place.position, fragment } })

async function sitting(to = server()) {
  const tab = new Browser(to).open()
  await to.clock.pass(3_000)
  return { to, tab, room: tab.room, clock: to.clock }
}

test('a page begins with the room as it is and follows what happens', async () => {
  const to = server()
  go(to, 1)
  const { tab, room } = await sitting(to)
  expect(room.get()).toMatchObject({
    link: 'open',
    waiting: 0,
    seat: { seq: 1, scene: at(1), me: { name: 'Ana' } },
  })
  go(to, 2)
  expect(room.get().seat).toMatchObject({ seq: 2, scene: at(2) })
  expect(tab.seqs).toEqual([2])
})

test('nothing is asked of the network before somebody looks, and nothing after the last one has left', async () => {
  const { to, tab, clock } = await sitting()
  tab.close()
  await clock.pass(100)
  to.asked.length = 0
  await clock.pass(600_000)
  expect(to.asked).toEqual([])
  expect(to.streams.size).toBe(0)
})

test('a broken connection comes back by itself and misses nothing', async () => {
  const { to, tab, room, clock } = await sitting()
  go(to, 1)
  to.network = 'down'
  to.cut()
  await clock.pass(10)
  expect(room.get().link).toBe('lost')
  expect(room.get().lostSince).toBe(room.now() - 10)
  go(to, 2)
  go(to, 3)
  await clock.pass(120_000)
  to.network = 'up'
  await clock.pass(10_000)
  expect(room.get()).toMatchObject({ link: 'open', seat: { scene: at(3) } })
  expect(room.get().lostSince).toBeUndefined()
  expect(tab.seqs).toEqual([1, 2, 3])
})

test('who is told goodbye waits a moment and goes on where it stopped', async () => {
  const { to, tab, room, clock } = await sitting()
  to.asked.length = 0
  to.end('bye')
  go(to, 1)
  await clock.pass(400)
  expect(to.asked).toEqual([])
  await clock.pass(2_100)
  expect(to.asked).toEqual(['stream /api/class/learner/events?after=epoch-a.0'])
  expect(room.get().link).toBe('open')
  expect(tab.seqs).toEqual([1])
})

test('another log is begun anew, from a snapshot', async () => {
  const { to, room, tab, clock } = await sitting()
  go(to, 1)
  to.epoch = 'epoch-b'
  to.room.scene = { position: { lesson: 'b', step: 's', fragment: 0 } }
  to.end('resync')
  await clock.pass(100)
  expect(room.get().seat?.scene).toEqual({ position: { lesson: 'b', step: 's', fragment: 0 } })
  go(to, 2)
  expect(tab.seqs).toEqual([1, 2])
})

test('who is sent out, or whose room has ended, does not come back', async () => {
  for (const status of [401, 410]) {
    const { to, room, clock } = await sitting()
    to.refuses = { code: 'not-a-member', status }
    to.end('gone')
    await clock.pass(100)
    expect(room.get().link).toBe('gone')
    to.asked.length = 0
    await clock.pass(600_000)
    expect(to.asked.filter((path) => !path.endsWith('/time'))).toEqual([])
  }
  const { to, room, clock } = await sitting()
  to.happen('room.end')
  await clock.pass(100)
  expect(room.get()).toMatchObject({ link: 'gone', seat: { state: 'ended' } })
})

test('a room that ended long ago is shown as it was, and no stream stays open for it', async () => {
  const to = server()
  to.room.state = 'ended'
  const { room } = await sitting(to)
  expect(room.get()).toMatchObject({ link: 'gone', seat: { state: 'ended' } })
  expect(to.streams.size).toBe(0)
})

test('who has no seat is told so, and is looked for again when the page is looked at', async () => {
  const to = server()
  to.refuses = { code: 'not-a-member', status: 401 }
  const { room, tab, clock } = await sitting(to)
  expect(room.get().link).toBe('no-seat')
  to.refuses = undefined
  tab.page.wake()
  await clock.pass(1_000)
  expect(room.get().link).toBe('open')
})

test('a server that is full is asked again when it said', async () => {
  const to = server()
  to.refuses = { code: 'server-full', status: 503, retryAfter: 5 }
  const { room, clock } = await sitting(to)
  expect(room.get().link).toBe('full')
  to.refuses = undefined
  to.asked.length = 0
  await clock.pass(1_900)
  expect(to.asked.filter((path) => path.includes('seat'))).toEqual([])
  await clock.pass(10_000)
  expect(room.get().link).toBe('open')
})

test('a seat whose stream is refused follows by asking', async () => {
  const to = server()
  to.refusesStreams = true
  const { room, tab, clock } = await sitting(to)
  await clock.pass(5_000)
  expect(room.get().link).toBe('polling')
  go(to, 1)
  await clock.pass(1)
  expect(tab.seqs).toEqual([1])
  to.refusesStreams = false
  await clock.pass(70_000)
  expect(room.get().link).toBe('open')
})

test('where streams are held back, the page asks, and tries a stream again after minutes', async () => {
  const to = server()
  to.streamsFlow = false
  const { room, tab, clock } = await sitting(to)
  expect(room.get().link).toBe('connecting')
  await clock.pass(6_000)
  expect(room.get()).toMatchObject({ link: 'polling', seat: { seq: 0 } })
  to.happen('member.kick', { member: 'bob' })
  go(to, 1)
  await clock.pass(60_000)
  go(to, 2)
  await clock.pass(1)
  expect(tab.seqs).toEqual([2, 3])
  const opened = () => to.asked.filter((path) => path.startsWith('stream')).length
  expect(opened()).toBe(1)
  to.streamsFlow = true
  await clock.pass(300_000)
  expect(opened()).toBe(2)
  expect(room.get().link).toBe('open')
  to.asked.length = 0
  await clock.pass(60_000)
  expect(to.asked.filter((path) => path.includes('wait'))).toEqual([])
})

test('a stream that falls silent is replaced by asking', async () => {
  const { to, room, tab, clock } = await sitting()
  for (const stream of to.streams) stream.flows = false
  to.streamsFlow = false
  go(to, 1)
  await clock.pass(41_000)
  expect(room.get().link).toBe('polling')
  expect(tab.seqs).toEqual([1])
})

test('back from sleep, what was missed is there at once', async () => {
  for (const streamsFlow of [true, false]) {
    const { to, tab, clock } = await sitting()
    for (const stream of to.streams) stream.flows = false
    to.streamsFlow = streamsFlow
    go(to, 1)
    // The page's own clock stood still while the device slept.
    clock.skew += 600_000
    tab.page.wake()
    await clock.pass(1)
    expect(tab.seqs).toEqual([1])
  }
})

test('a page that is merely looked at again asks nothing', async () => {
  const { to, tab, clock } = await sitting()
  to.asked.length = 0
  tab.page.wake()
  await clock.pass(100)
  expect(to.asked).toEqual([])
})

test('back from the page cache, it goes on where it stopped', async () => {
  const { to, tab, room, clock } = await sitting()
  go(to, 1)
  tab.page.hide()
  await clock.pass(100)
  expect(to.streams.size).toBe(0)
  go(to, 2)
  await clock.pass(60_000)
  tab.page.show()
  await clock.pass(500)
  expect(room.get()).toMatchObject({ link: 'open', seat: { scene: at(2) } })
  expect(tab.seqs).toEqual([1, 2])
})

test('out of reach is said at once, and back is tried at once', async () => {
  const { to, tab, room, clock } = await sitting()
  to.network = 'down'
  tab.page.offline()
  expect(room.get().link).toBe('lost')
  to.cut()
  await clock.pass(300_000)
  to.network = 'up'
  go(to, 1)
  tab.page.wake()
  await clock.pass(400)
  expect(room.get().link).toBe('open')
  expect(tab.seqs).toEqual([1])
})

test('an oldest page that had to make way for a fourth asks instead of fighting for its stream', async () => {
  const { to, room, clock } = await sitting()
  to.end('gone')
  await clock.pass(100)
  expect(room.get().link).toBe('polling')
  expect(to.streams.size).toBe(0)
})

test('what is only true now is told and not counted', async () => {
  const { to, room } = await sitting()
  const heard: unknown[] = []
  room.on('laser.move', (body, meta) => heard.push([body, meta]))
  const stop = room.on('driver.away', (body) => heard.push(body))
  to.glance('laser.move', { x: 1, y: 0 })
  to.glance('driver.away', { away: true })
  stop()
  to.glance('driver.away', { away: false })
  expect(heard).toEqual([[{ x: 1, y: 0 }, {}], { away: true }])
  expect(room.get().seat).toMatchObject({ away: false, seq: 0 })
})

test('whoever takes the wheel is its driver at once', async () => {
  const to = server()
  to.seat = { id: 'tom', role: 'co-trainer', name: 'Tom' }
  const { room } = await sitting(to)
  to.happen('driver.changed', { driver: 'tom', fence: 2 })
  expect(room.get().seat).toMatchObject({ fence: 2, me: { role: 'driver' } })
  to.happen('driver.changed', { driver: 'eva', fence: 3 })
  expect(room.get().seat).toMatchObject({ fence: 3, me: { role: 'co-trainer' } })
})
