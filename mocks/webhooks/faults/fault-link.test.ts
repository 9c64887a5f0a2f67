import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultLink, readFaultLink } from './fault-link'
import type { FaultState, SwitchedFault } from './fault-state'
import { valuesOf } from './fault-state'
import { faults } from './faults'

const switched = (index: number): fc.Arbitrary<SwitchedFault> => {
  const fault = faults[index % faults.length]
  if (!fault) throw new Error('there are faults')
  const numbers = Object.entries(fault.options).map(([name, { min, max }]) => {
    return [name, fc.integer({ min, max })] as const
  })
  return fc.record(Object.fromEntries(numbers)).map((options) => ({ fault: fault.id, options }))
}

const states: fc.Arbitrary<FaultState> = fc
  .tuple(fc.nat(), fc.uniqueArray(fc.nat({ max: 24 }), { maxLength: 6 }))
  .chain(([seed, chosen]) => fc.tuple(...chosen.map(switched)).map((list) => ({ seed, faults: list })))

/** With every option that a link leaves out. */
const whole = ({ seed, faults: list }: FaultState) => ({
  seed,
  faults: list.map(({ fault, options }) => {
    const kind = faults.find(({ id }) => id === fault)
    return { fault, options: kind && valuesOf(kind, options) }
  }),
})

test('any set of faults comes back from its link as it was', () => {
  fc.assert(
    fc.property(states, (state) => {
      const { state: read, unread } = readFaultLink(faultLink(state))
      expect(unread).toEqual([])
      expect(whole(read)).toEqual(whole(state))
    }),
  )
})

test('a link reads like a sentence, and what is at its default is left out', () => {
  const options = { times: 3, gap: 30 }
  const state = {
    seed: 7,
    faults: [
      { fault: 'duplicate', options },
      { fault: 'outage', options: {} },
    ],
  }
  expect(faultLink(state)).toBe('seed=7&faults=duplicate(times:3),outage')
})

test('what cannot be read is named with its reason, and the rest is kept', () => {
  const query = 'seed=x&faults=duplicate(times:99,speed:2,gap),nonsense,outage(minutes:5),outage,!'
  expect(readFaultLink(query)).toEqual({
    state: {
      seed: 1,
      faults: [
        { fault: 'duplicate', options: {} },
        { fault: 'outage', options: { minutes: 5 } },
      ],
    },
    unread: [
      { part: 'seed=x', reason: 'seed' },
      { part: 'duplicate(times:99)', reason: 'out-of-range' },
      { part: 'duplicate(speed:2)', reason: 'unknown-option' },
      { part: 'duplicate(gap)', reason: 'syntax' },
      { part: 'nonsense', reason: 'unknown-fault' },
      { part: 'outage', reason: 'twice' },
      { part: '!', reason: 'syntax' },
    ],
  })
})

test('any text is read without failing, and changes no seed', () => {
  fc.assert(
    fc.property(fc.string(), (text) => readFaultLink(`faults=${encodeURIComponent(text)}`).state.seed === 1),
  )
})
