import { expect, test } from 'vitest'
import { seated } from './seat-news'
import { Browser, type BrowserOptions } from './trial/browser'
import { FakeClass } from './trial/fake-class'
import { HandClock } from './trial/hand-clock'

async function tabs(count: number, options?: BrowserOptions) {
  const clock = new HandClock()
  const to = new FakeClass(clock)
  const browser = new Browser(to, options)
  const all = Array.from({ length: count }, () => browser.open())
  await clock.pass(3_000)
  const next = (fragment: number) => to.happen('step.go', { lesson: 'a', step: 's', fragment })
  const leader = () => all.find(({ room }) => room.leads())
  return { clock, to, browser, all, next, leader }
}

/** On https and localhost a lock says who listens; on a classroom's plain http only the tabs themselves do. */
const kinds: [name: string, options: BrowserOptions][] = [
  ['with locks', { locks: true }],
  ['without locks', { locks: false }],
]

for (const [name, options] of kinds) {
  test(`seven tabs share one stream and all follow (${name})`, async () => {
    const { to, all, next } = await tabs(7, options)
    expect(to.streams.size).toBe(1)
    next(1)
    next(2)
    await to.clock.pass(10)
    for (const { room, seqs } of all) {
      expect(seqs).toEqual([1, 2])
      expect(room.get()).toMatchObject({
        link: 'open',
        seat: { seq: 2, scene: { position: { fragment: 2 } } },
      })
    }
  })

  test(`a tab that opens later has the room within a second (${name})`, async () => {
    const { browser, clock, next, to } = await tabs(2, options)
    next(1)
    const late = browser.open()
    await clock.pass(1_000)
    expect(late.room.get()).toMatchObject({ link: 'open', seat: { seq: 1 } })
    expect(to.streams.size).toBe(1)
  })

  for (const how of ['a word', 'crash', 'freeze'] as const)
    test(`when the tab that listens leaves with ${how}, another does within 2 s and nothing is missed (${name})`, async () => {
      const { clock, to, all, next, leader } = await tabs(3, options)
      next(1)
      await clock.pass(10)
      const gone = leader()
      if (how === 'freeze') gone?.freeze()
      else gone?.close(how === 'crash' ? how : undefined)
      next(2)
      // Who leaves with a word is replaced at once, who leaves without one when nobody answers.
      await clock.pass(how === 'a word' ? 200 : 2_200)
      next(3)
      await clock.pass(10)
      const rest = all.filter((tab) => tab !== gone)
      for (const { room, seqs } of rest) {
        expect(seqs).toEqual([1, 2, 3])
        expect(room.get().link).toBe('open')
      }
      expect(rest.filter(({ room }) => room.leads())).toHaveLength(1)
      if (how !== 'freeze') return
      gone?.thaw()
      await clock.pass(2_000)
      next(4)
      await clock.pass(10)
      for (const { seqs } of all) expect(seqs).toEqual([1, 2, 3, 4])
      expect(all.filter(({ room }) => room.leads())).toHaveLength(1)
      expect(to.streams.size).toBe(1)
    })

  test(`all tabs know when the connection is lost and when it is back (${name})`, async () => {
    const { clock, to, all } = await tabs(3, options)
    const links = () => [...new Set(all.map(({ room }) => room.get().link))]
    to.network = 'down'
    to.cut()
    await clock.pass(500)
    expect(links()).toEqual(['lost'])
    to.network = 'up'
    all.find(({ room }) => !room.leads())?.page.wake()
    await clock.pass(1_000)
    expect(links()).toEqual(['open'])
  })
}

test('a tab that another seat was taken in is followed by the others', async () => {
  const { clock, to, browser, all } = await tabs(1)
  to.refuses = { code: 'not-a-member', status: 401 }
  to.end('gone')
  await clock.pass(100)
  expect(all[0]?.room.get().link).toBe('gone')
  to.refuses = undefined
  to.epoch = 'epoch-b'
  to.seat = { id: 'bob', role: 'learner', name: 'Bob' }
  const next = browser.open()
  await clock.pass(1_000)
  for (const { room } of [...all, next])
    expect(room.get()).toMatchObject({ link: 'open', seat: { me: { name: 'Bob' } } })
})

test('a tab that is opened after the class learns that it is over, and nobody begins it again', async () => {
  const { clock, to, browser, all } = await tabs(1)
  to.happen('room.end')
  await clock.pass(100)
  const late = browser.open()
  await clock.pass(5_000)
  for (const { room } of [...all, late])
    expect(room.get()).toMatchObject({ link: 'gone', seat: { state: 'ended' } })
  expect(to.streams.size).toBe(0)
})

test('who takes another seat has it in every tab, also in those that were open', async () => {
  const { clock, to, browser, all, next } = await tabs(3)
  next(1)
  to.epoch = 'epoch-b'
  to.room = { ...to.room, seq: 0, scene: {} }
  to.seat = { id: 'bob', role: 'learner', name: 'Bob' }
  browser.announce(seated)
  await clock.pass(100)
  for (const { room } of all)
    expect(room.get()).toMatchObject({ link: 'open', seat: { seq: 0, me: { name: 'Bob' } } })
  expect(to.streams.size).toBe(1)
})

test('where tabs cannot talk, each goes alone', async () => {
  const { to, all, next } = await tabs(3, { channel: false, locks: false })
  next(1)
  for (const { seqs } of all) expect(seqs).toEqual([1])
  expect(to.streams.size).toBe(3)
})

test('tabs that follow take a new log from the one that listens', async () => {
  const { clock, to, all, next } = await tabs(2)
  next(1)
  await clock.pass(10)
  to.epoch = 'epoch-b'
  to.room = { ...to.room, seq: 0, scene: {} }
  to.end('resync')
  await clock.pass(100)
  for (const { room } of all) expect(room.get().seat).toMatchObject({ seq: 0, scene: {} })
})

test('a tab whose polling companion skips what is not for it does not take that for a loss', async () => {
  const { clock, to, all, next } = await tabs(2)
  to.streamsFlow = false
  for (const stream of to.streams) stream.flows = false
  await clock.pass(50_000)
  to.happen('member.kick', { member: 'bob' })
  await clock.pass(30_000)
  next(1)
  await clock.pass(10)
  for (const { seqs } of all) expect(seqs).toEqual([2])
})
