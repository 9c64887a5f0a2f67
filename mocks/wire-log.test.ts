import { expect, test, vi } from 'vitest'
import { longestLog, WireLog } from './wire-log'
import { createWorld } from './world'

const request = { method: 'GET', url: 'https://api.wts.chat/', headers: [], body: '' }
const happened = { at: 1, type: 'CONTACT_NEW', table: 'contact', row: { id: 'c1' } }
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

test('keeps events beside the exchanges, without the row itself, and tells listeners', () => {
  const log = new WireLog()
  const listener = vi.fn()
  log.subscribe(listener)
  log.note({ ...happened, id: 'e1', cause: 'x1' })
  expect(log.events()).toEqual([
    { id: 'e1', at: 1, type: 'CONTACT_NEW', table: 'contact', rowId: 'c1', cause: 'x1' },
  ])
  expect(log.events()).toBe(log.events())
  expect(log.entries()).toEqual([])
  expect(listener).toHaveBeenCalledTimes(1)
})

test('a snapshot brings the events back, one without events brings none, and clear takes them away', () => {
  const log = new WireLog()
  log.note({ ...happened, id: 'e1' })
  const before = log.snapshot()
  log.clear()
  expect(log.events()).toEqual([])
  log.restore(before)
  expect(log.events().map(({ id }) => id)).toEqual(['e1'])
  log.restore({ count: 0, entries: [] })
  expect(log.events()).toEqual([])
})

test('forgets the oldest events beyond its length', () => {
  const log = new WireLog()
  for (let at = 1; at <= longestLog + 5; at += 1) log.note({ ...happened, id: `e${at}`, at })
  expect(log.events().length).toBe(longestLog)
  expect(log.events()[0]?.id).toBe('e6')
})

test('a world writes each event it publishes on the log before anybody hears of it, and a reset takes them away', () => {
  const world = createWorld()
  expect(world.log.events()).toEqual([])
  const heard: number[] = []
  world.subscribe(() => heard.push(world.log.events().length))
  world.publish({ type: 'CONTACT_NEW', table: 'contact', row: { id: 'c1' }, cause: 'x1' })
  expect(heard).toEqual([1])
  expect(world.log.events()).toEqual([
    { id: 'e1', at: world.clock.now(), type: 'CONTACT_NEW', table: 'contact', rowId: 'c1', cause: 'x1' },
  ])
  world.reset()
  expect(world.log.events()).toEqual([])
})
