import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Due, DueQueue } from './due-queue'

const bySorting = (entries: readonly Due[]) =>
  entries.toSorted((a, b) => a.at - b.at || a.order - b.order).map(({ order }) => order)

function drained(queue: DueQueue<Due>): number[] {
  const orders: number[] = []
  for (let entry = queue.pop(); entry; entry = queue.pop()) orders.push(entry.order)
  return orders
}

test('gives back whatever went in, sorted by moment and then by arrival', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (moments) => {
      const queue = new DueQueue<Due>()
      const entries = moments.map((at, order) => ({ at, order }))
      for (const entry of entries) queue.push(entry)
      expect(drained(queue)).toEqual(bySorting(entries))
    }),
  )
})

test('what is no longer wanted never comes out, however much of it there is', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), fc.boolean()), { maxLength: 400 }), (given) => {
      const unwanted = new Set<Due>()
      const queue = new DueQueue<Due>((entry) => !unwanted.has(entry))
      const entries = given.map(([at], order) => ({ at, order }))
      for (const entry of entries) queue.push(entry)
      for (const [index, entry] of entries.entries()) {
        if (!given[index]?.[1]) continue
        unwanted.add(entry)
        queue.dropped()
      }
      expect(drained(queue)).toEqual(bySorting(entries.filter((entry) => !unwanted.has(entry))))
    }),
  )
})

test('looking at the first leaves it in', () => {
  const queue = new DueQueue<Due>()
  queue.push({ at: 2, order: 1 })
  queue.push({ at: 1, order: 2 })
  expect([queue.peek()?.order, queue.peek()?.order, queue.pop()?.order, queue.pop()?.order]).toEqual([
    2, 2, 2, 1,
  ])
})
