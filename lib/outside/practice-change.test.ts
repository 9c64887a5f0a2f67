import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frozenCopy } from '@/mocks/frozen'
import type { Row } from '@/mocks/table'
import { ChangeSum } from './change-sum'
import { applied, changeBetween, type PracticeChange, sinceBase } from './practice-change'
import { baseOf, type PracticeState } from './practice-state'

const base = baseOf(1).world

interface Note extends Row {
  text: string
}

/** Where a row goes, what it says, or that it goes away. */
const act = fc.record({ id: fc.nat(9).map(String), text: fc.string({ maxLength: 3 }), gone: fc.boolean() })

/** Each time some rows are written, others taken away, as a table does it. */
function walk(rounds: { id: string; text: string; gone: boolean }[][]): PracticeState[] {
  let state: PracticeState = { born: 5, world: base }
  return rounds.map((acts) => {
    const rows = new Map((state.world.tables.note ?? []).map((row) => [row.id, row]))
    for (const { id, text, gone } of acts) {
      if (gone) rows.delete(id)
      else rows.set(id, frozenCopy({ id, text }) satisfies Note)
    }
    const { events } = state.world
    const tables = { ...state.world.tables, note: [...rows.values()] }
    state = { born: 5, world: { ...state.world, tables, events: events + 1 } }
    return state
  })
}

const byId = (rows: readonly Row[] | undefined) => [...(rows ?? [])].sort((a, b) => a.id.localeCompare(b.id))

test('changes on top of the base are the state, one by one, put together, and as one since the base', () => {
  fc.assert(
    fc.property(fc.array(fc.array(act, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), (rounds) => {
      const states = walk(rounds)
      const start: PracticeState = { born: 5, world: base }
      const last = states.at(-1) ?? start
      const changes = states.map((state, i) => changeBetween(states[i - 1] ?? start, state))
      const [first, ...more] = changes.filter((change): change is PracticeChange => change !== undefined)
      if (!first) throw new Error('every round has an event')
      const travelled = (change: PracticeChange): PracticeChange => JSON.parse(JSON.stringify(change))
      const stepped = [first, ...more].reduce((one, change) => applied(one, travelled(change), base), start)
      const sum = new ChangeSum(first)
      for (const change of more) sum.add(change)
      for (const state of [
        stepped,
        applied(start, travelled(sum.value), base),
        applied(start, travelled(sinceBase(base, last)), base),
      ]) {
        expect(byId(state.world.tables.note)).toEqual(byId(last.world.tables.note))
        expect(state.world.tables.contact).toBe(base.tables.contact)
        expect(state.world.events).toBe(last.world.events)
      }
      expect(stepped.world.tables.note ?? []).toEqual(last.world.tables.note)
    }),
    { seed: 20_261_121 },
  )
})

test('what only counts requests is no change', () => {
  const start: PracticeState = { born: 5, world: base }
  const counted = { ...base.tables, limit: [frozenCopy({ id: 'account', times: [1, 2] })] }
  expect(changeBetween(start, { born: 5, world: { ...base, tables: counted } })).toBeUndefined()
})

test('a reset forgets what came before it', () => {
  const start: PracticeState = { born: 5, world: base }
  const [state] = walk([[{ id: '1', text: 'a', gone: false }]])
  const change = changeBetween(start, state ?? start)
  if (!change) throw new Error('a row came')
  const sum = new ChangeSum(change)
  sum.add({ ...change, reset: true, tables: {}, born: 9 })
  const after = applied(state ?? start, sum.value, base)
  expect(after.born).toBe(9)
  expect(after.world.tables.note).toBeUndefined()
})
