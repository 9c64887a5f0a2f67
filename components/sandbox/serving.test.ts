import { beforeEach, expect, test, vi } from 'vitest'
import { createWorld, type World } from '@/mocks/world'
import { Serving } from './serving'

const response = { url: 'https://me.example/', status: 201, statusText: '', headers: [], body: 'ok' }
const request = { method: 'POST', url: 'https://me.example/', headers: [], body: '' }
const signal = new AbortController().signal

let world: World
let told: { type: string; [part: string]: unknown }[]
let serving: Serving
const onState = vi.fn()

beforeEach(() => {
  world = createWorld()
  told = []
  onState.mockReset()
  serving = new Serving({ clock: world.clock, onState }, (type, message) => told.push({ type, ...message }))
})

const hear = (type: string, message: object) => serving.receive({ type: `practice/${type}`, ...message })
const turn = () => new Promise((resolve) => setTimeout(resolve, 2))
const handled = (id: number) => hear('handled', { id, handled: { response, state: [] } })

test('deliveries wait until the program listens, and each gets its own answer', async () => {
  const both = [serving.deliver(request, signal), serving.deliver(request, signal)]
  await turn()
  expect(told).toEqual([])
  hear('serving', { state: [] })
  await turn()
  expect(told.map(({ type, id }) => [type, id])).toEqual([
    ['practice/deliver', 1],
    ['practice/deliver', 2],
  ])
  hear('handled', { id: 2, handled: { response: { ...response, status: 202 }, state: [] } })
  handled(1)
  expect(await Promise.all(both)).toMatchObject([
    { response: { status: 201 } },
    { response: { status: 202 } },
  ])
})

test('whoever hangs up is told so at once, and the program too', async () => {
  hear('serving', { state: [] })
  const caller = new AbortController()
  const delivery = serving.deliver(request, caller.signal)
  await turn()
  caller.abort(new Error('timeout'))
  await expect(delivery).rejects.toThrow('timeout')
  expect(told.at(-1)).toEqual({ type: 'practice/hangup', id: 1 })
  handled(1)
  expect(onState).toHaveBeenLastCalledWith([])
})

test('with its end all that waits is answered', async () => {
  hear('serving', { state: [] })
  const delivery = serving.deliver(request, signal)
  await turn()
  serving.end()
  expect(await delivery).toEqual({ failure: 'ended' })
  expect(await serving.deliver(request, signal)).toEqual({ failure: 'ended' })
})

test('a request is traced to what its delivery was called with', async () => {
  hear('serving', { state: [] })
  void serving.deliver(request, signal, 'x9')
  await turn()
  expect(serving.causeOf(1)).toBe('x9')
  expect([serving.causeOf(2), serving.causeOf(undefined), serving.causeOf('1')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('timers ring at their moment of the clock, cleared ones never', async () => {
  hear('sleep', { id: 1, ms: 5_000 })
  hear('sleep', { id: 2, ms: 1_000 })
  hear('sleep', { id: 3, ms: 2_000 })
  hear('unsleep', { id: 3 })
  const begun = world.clock.now()
  void world.clock.advance(10_000)
  await vi.waitFor(() => expect(told).toHaveLength(1))
  hear('rested', { cause: 'timer', id: 2, state: [] })
  await vi.waitFor(() => expect(told).toHaveLength(2))
  expect(told).toEqual([
    { type: 'practice/woke', id: 2, now: begun + 1_000 },
    { type: 'practice/woke', id: 1, now: begun + 5_000 },
  ])
})

test('time stands until the program rests after a timer', async () => {
  hear('sleep', { id: 1, ms: 1_000 })
  let passed = false
  void world.clock.advance(10_000).then(() => {
    passed = true
  })
  await vi.waitFor(() => expect(told).toHaveLength(1))
  await turn()
  expect(passed).toBe(false)
  hear('rested', { cause: 'timer', id: 1, state: [{ name: 'log', text: '[]' }] })
  await vi.waitFor(() => expect(passed).toBe(true))
  expect(onState).toHaveBeenCalledWith([{ name: 'log', text: '[]' }])
})

/** Whether an hour has gone by. */
function hourPassed(): () => boolean {
  let passed = false
  void world.clock.advance(3_600_000).then(() => {
    passed = true
  })
  return () => passed
}

test('time stands while the program is at work for a delivery, though somebody else sleeps meanwhile', async () => {
  hear('serving', { state: [] })
  void serving.deliver(request, signal)
  await turn()
  void world.clock.sleep(1_000)
  const passed = hourPassed()
  await turn()
  expect(passed()).toBe(false)
  hear('rested', { cause: 'delivery', id: 1, state: [] })
  await vi.waitFor(() => expect(passed()).toBe(true))
})

test('a delivery that only waits for an answer lets time go on, and an answer stops it again until the program rests', async () => {
  hear('serving', { state: [] })
  void serving.deliver(request, signal)
  await turn()
  hear('rested', { cause: 'delivery', id: 1, state: [] })
  await world.clock.advance(1_000)
  serving.answered(5)
  const passed = hourPassed()
  await turn()
  expect(passed()).toBe(false)
  hear('rested', { cause: 'answer', id: 5, state: [] })
  await vi.waitFor(() => expect(passed()).toBe(true))
})

test('a program that never says that it rests holds time for a second at most', async () => {
  hear('serving', { state: [] })
  void serving.deliver(request, signal)
  await turn()
  const passed = hourPassed()
  await vi.waitFor(() => expect(passed()).toBe(true), { timeout: 3_000 })
})

test('what has another shape is dropped', () => {
  hear('sleep', { id: 1, ms: '5' })
  hear('handled', { id: 1, handled: { response: { ...response, status: 99 }, state: [] } })
  serving.receive({ type: 7 })
  expect(onState).not.toHaveBeenCalled()
})
