import { expect, test } from 'vitest'
import { limits } from '../limits'
import { snapshotOf } from './snapshot'

test('exports are shown in the words of the console, functions left out', () => {
  const store = { count: 2, name: 'é', orders: new Map([['o1', { paid: true }]]), add: () => 1 }
  expect(snapshotOf(store)).toEqual([
    { name: 'count', text: '2' },
    { name: 'name', text: "'é'" },
    { name: 'orders', text: "Map(1) { 'o1' => { paid: true } }" },
  ])
  expect(snapshotOf(undefined)).toEqual([])
})

test('an export that cannot be read yet is left out, one that throws when looked at is still named', () => {
  const trap = () => {
    throw new Error('trap')
  }
  const store = {
    get early() {
      return trap()
    },
    proxy: new Proxy({}, { ownKeys: trap, get: trap, getPrototypeOf: trap }),
    inner: { get: 1, ...Object.defineProperty({}, 'x', { get: trap }) },
  }
  expect(snapshotOf(store)).toEqual([
    { name: 'proxy', text: '[cannot be shown]' },
    { name: 'inner', text: '{ get: 1 }' },
  ])
})

test('no snapshot is larger than its limits', () => {
  const many = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, i) => [`k${i}`.padEnd(300, '_'), 'x'.repeat(1_000_000)]),
  )
  const entries = snapshotOf({ ...many, wide: Array.from({ length: 50_000 }, (_, i) => ({ i })) })
  expect(entries).toHaveLength(limits.stateEntries)
  for (const { name, text } of entries) {
    expect(name.length).toBeLessThanOrEqual(limits.stateName)
    expect(text.length).toBeLessThanOrEqual(limits.stateText)
  }
})
