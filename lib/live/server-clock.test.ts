import { expect, test } from 'vitest'
import { ServerClock } from './server-clock'
import { HandClock, settled } from './trial/hand-clock'

/** A server that is ahead, and trips that take their time, this much there and this much back. */
function server(clock: HandClock, ahead: number, trips: [there: number, back: number][]) {
  const state = { ahead, asked: 0 }
  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => void clock.after(milliseconds, resolve))
  const fetch = async () => {
    const [there, back] = trips[state.asked++ % trips.length] ?? [0, 0]
    await wait(there)
    const body = JSON.stringify({ now: clock.now() + state.ahead })
    await wait(back)
    return new Response(body)
  }
  return { state, fetch }
}

test('of five trips the shortest counts: the time is off by no more than half of what it took', async () => {
  const clock = new HandClock()
  const { fetch, state } = server(clock, 600_000, [
    [400, 0],
    [10, 10],
    [0, 300],
    [500, 500],
    [40, 0],
  ])
  const time = new ServerClock(fetch, clock)
  time.start(0)
  await clock.pass(5_000)
  expect(state.asked).toBe(5)
  expect(time.now() - clock.now()).toBe(600_000)
})

test('a device whose clock is put right in the middle of a class keeps the server’s time', async () => {
  const clock = new HandClock()
  const { fetch } = server(clock, -600_000, [[5, 5]])
  const time = new ServerClock(fetch, clock)
  time.start(0)
  await clock.pass(1_000)
  clock.skew = 600_000
  expect(time.now() - clock.now()).toBe(-600_000)
})

test('before it was asked, what the server says in passing is good enough', async () => {
  const clock = new HandClock()
  const time = new ServerClock(() => new Promise(() => {}), clock)
  time.start(0)
  await clock.pass(100)
  time.heard(clock.now() + 5_000)
  expect(time.now()).toBe(clock.now() + 5_000)
})

test('a heartbeat that is far off is a reason to ask again; a slow one is not', async () => {
  const clock = new HandClock()
  const { fetch, state } = server(clock, 0, [[5, 5]])
  const time = new ServerClock(fetch, clock)
  time.start(0)
  await clock.pass(1_000)
  time.heard(clock.now() - 1_500)
  expect(time.now()).toBe(clock.now())
  // The device slept, and its clock with it.
  state.ahead = 60_000
  time.heard(clock.now() + 60_000)
  expect(time.now()).toBe(clock.now() + 60_000)
  await clock.pass(1_000)
  expect(state.asked).toBe(10)
})

test('it asks again every few minutes, and no more once it is closed', async () => {
  const clock = new HandClock()
  const { fetch, state } = server(clock, 0, [[5, 5]])
  const time = new ServerClock(fetch, clock)
  time.start(0)
  await clock.pass(301_000)
  expect(state.asked).toBe(10)
  time.close()
  await clock.pass(600_000)
  await settled()
  expect(state.asked).toBe(10)
})
