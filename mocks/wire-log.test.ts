import { expect, test, vi } from 'vitest'
import { longestLog, WireLog } from './wire-log'

const request = { method: 'GET', url: 'https://api.wts.chat/', headers: [], body: '' }
const origin = { kind: 'console' as const }

test('numbers exchanges in the order they left and shows the pending ones', () => {
  const log = new WireLog()
  const first = log.open({ at: 1, origin, request })
  log.open({ at: 2, origin, request })
  log.update(first, { duration: 40, response: { status: 200, statusText: 'OK', headers: [], body: '' } })
  expect(log.entries().map((x) => [x.id, x.response?.status])).toEqual([
    ['x1', 200],
    ['x2', undefined],
  ])
})

test('the array is another one after each change and the same one in between', () => {
  const log = new WireLog()
  const opened = log.open({ at: 1, origin, request })
  const before = log.entries()
  expect(log.entries()).toBe(before)
  log.update(opened, { duration: 1 })
  expect(log.entries()).not.toBe(before)
  expect(before[0]?.duration).toBeUndefined()
})

test('tells listeners of every change until they leave', () => {
  const log = new WireLog()
  const listener = vi.fn()
  const leave = log.subscribe(listener)
  log.update(log.open({ at: 1, origin, request }), { duration: 1 })
  log.clear()
  expect(listener).toHaveBeenCalledTimes(3)
  leave()
  log.open({ at: 1, origin, request })
  expect(listener).toHaveBeenCalledTimes(3)
})

test('gives what came after an exchange', () => {
  const log = new WireLog()
  for (const at of [1, 2, 3]) log.open({ at, origin, request })
  expect(log.since('x1').map((x) => x.id)).toEqual(['x2', 'x3'])
  expect(log.since().length).toBe(3)
  expect(log.since('gone').length).toBe(3)
})

test('an answer to a cleared exchange does not bring it back, and ids go on', () => {
  const log = new WireLog()
  const opened = log.open({ at: 1, origin, request })
  log.clear()
  log.update(opened, { duration: 1 })
  expect(log.entries()).toEqual([])
  expect(log.open({ at: 1, origin, request }).id).toBe('x2')
})

test('forgets the oldest beyond its length', () => {
  const log = new WireLog()
  for (let at = 0; at < longestLog + 5; at += 1) log.open({ at, origin, request })
  expect(log.entries().length).toBe(longestLog)
  expect(log.entries()[0]?.id).toBe('x6')
})
