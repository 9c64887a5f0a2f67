import { expect, test } from 'vitest'
import { planOf } from './fire-plan'
import { faults } from './fired'

const plan = (fault: string | undefined, after = 0) =>
  planOf([{ after, ...(fault && { fault }) }]).map(({ n, message, leaves, age, foreign }) => ({
    ...{ n, message, leaves, age, foreign },
  }))

test('one wish is one request, and each fault adds to it what its name says', () => {
  const one = { n: 0, message: 0, leaves: 100, age: 0, foreign: false }
  expect(plan(undefined, 100)).toEqual([one])
  expect(plan('duplicate', 100)).toEqual([one, { ...one, n: 1, leaves: 1_600 }])
  expect(plan('out-of-order', 100)).toEqual([one, { ...one, n: 1, message: 1, leaves: 1_600, age: 60_000 }])
  expect(plan('delayed', 100)).toEqual([{ ...one, leaves: 8_100 }])
  expect(plan('burst', 0).map(({ message, leaves }) => [message, leaves])).toEqual([
    [0, 0],
    [1, 40],
    [2, 80],
    [3, 120],
    [4, 160],
  ])
  for (const fault of ['tampered', 'wrong-secret', 'old-timestamp'])
    expect(plan(fault, 100), fault).toEqual([{ ...one, foreign: true }])
})

test('faults are combined, and requests are numbered over all wishes', () => {
  expect(plan('burst+duplicate').map(({ message }) => message)).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 4])
  const all = planOf(faults.map((fault, i) => ({ after: i * 1_000, fault })))
  expect(all.map(({ n }) => n)).toEqual(all.map((_, i) => i))
  expect(all.find(({ faults: [name] }) => name === 'tampered')?.place).toBe(faults.indexOf('tampered'))
})

test('a fault nobody knows is none', () => {
  expect(plan('nonsense+tampered')).toEqual(plan('tampered'))
})
