import { beforeEach, expect, test } from 'vitest'
import { limits } from '../limits'
import { Ledger } from './ledger'
import type { Cause, FromServing } from './messages'

let ledger: Ledger

const response = { url: '', status: 200, statusText: '', headers: [], body: '' }
const handled = (id: number): FromServing => ({ type: 'handled', id, handled: { response, state: [] } })
const rested = (cause: Cause, id: number): FromServing => ({
  type: 'rested',
  cause,
  id,
  state: [],
})
const sleep = (id: number): FromServing => ({ type: 'sleep', id, ms: 1 })

beforeEach(() => {
  ledger = new Ledger()
  ledger.passes({ type: 'serving', state: [] })
})

test('a delivery is answered once, and only one that was made', () => {
  expect(ledger.passes(handled(1))).toBe(false)
  expect(ledger.deliver(1)).toBe(true)
  expect(ledger.passes(handled(2))).toBe(false)
  expect(ledger.passes(handled(1))).toBe(true)
  expect(ledger.passes(handled(1))).toBe(false)
})

test('nobody hears an answer after hanging up', () => {
  ledger.deliver(1)
  expect(ledger.hangup(1)).toBe(true)
  expect(ledger.passes(handled(1))).toBe(false)
})

test('a program gets no delivery before it serves, nor more at once than its limit', () => {
  expect(new Ledger().deliver(1)).toBe(false)
  for (let id = 1; id <= limits.deliveriesAtOnce; id += 1) expect(ledger.deliver(id)).toBe(true)
  expect(ledger.deliver(limits.deliveriesAtOnce + 1)).toBe(false)
  ledger.passes(handled(1))
  expect(ledger.deliver(limits.deliveriesAtOnce + 1)).toBe(true)
})

test('a timer wakes once, and not when it was cleared', () => {
  expect(ledger.wake(1)).toBe(false)
  ledger.passes(sleep(1))
  ledger.passes(sleep(2))
  expect(ledger.wake(1)).toBe(true)
  expect(ledger.wake(1)).toBe(false)
  expect(ledger.passes({ type: 'unsleep', id: 2 })).toBe(true)
  expect(ledger.wake(2)).toBe(false)
})

test('rest is told once for each delivery, each answer and each timer that rang', () => {
  ledger.answer(7)
  expect(ledger.passes(rested('answer', 7))).toBe(true)
  expect(ledger.passes(rested('answer', 7))).toBe(false)
  ledger.deliver(7)
  ledger.passes(sleep(7))
  expect(ledger.passes(rested('timer', 7))).toBe(false)
  ledger.wake(7)
  expect(ledger.passes(rested('timer', 7))).toBe(true)
  expect(ledger.passes(rested('timer', 7))).toBe(false)
  expect(ledger.passes(rested('delivery', 7))).toBe(true)
})

test('a flood of timers is held back, and an hour of deliveries with a few each is not', () => {
  const passed = Array.from({ length: 100_000 }, (_, id) => ledger.passes(sleep(id))).filter(Boolean)
  expect(passed).toHaveLength(limits.timersAtOnce)
  const patient = new Ledger()
  patient.passes({ type: 'serving', state: [] })
  for (let id = 1; id <= 10_000; id += 1) {
    expect(patient.deliver(id)).toBe(true)
    for (let timer = 0; timer < 5; timer += 1) {
      expect(patient.passes(sleep(id * 10 + timer))).toBe(true)
      patient.wake(id * 10 + timer)
    }
    patient.passes(handled(id))
  }
})

test('timers without deliveries come to an end', () => {
  let count = 0
  while (ledger.passes(sleep(1)) && count < 1_000_000) {
    ledger.wake(1)
    count += 1
  }
  expect(count).toBe(limits.timers)
})
