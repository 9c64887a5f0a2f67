import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faults } from '../live/fired'
import { boardOf, inOrderOfNeed, isBad, isGood, outcomeOf, wordsOf } from './delivery-board'
import { presets } from './fire-presets'
import type { Delivery, Learner } from './wall'

const learner = (id: string): Learner => ({ id, name: id.toUpperCase(), reports: new Map() })
const delivery = (
  member: string,
  n: number,
  receipt: Partial<Delivery['receipt']>,
  attempt = 1,
): Delivery => ({
  ...{ fire: 'f', member, n, attempt },
  receipt: { status: 200, milliseconds: 20, ...receipt },
})
const [ana, bob, eva] = ['a', 'b', 'e'].map(learner) as [Learner, Learner, Learner]

test.each([
  [{}, false, 'took'],
  [{ verified: true, effects: 1 }, false, 'took'],
  [{ verified: false }, false, 'unverified'],
  [{ milliseconds: 5_001 }, false, 'late'],
  [{ effects: 2 }, false, 'twice'],
  [{ status: 401 }, false, 'turned-away'],
  [{ status: 500 }, false, 'broke'],
  [{ status: 302 }, false, 'broke'],
  [{ status: 0 }, false, 'silent'],
  [{}, true, 'believed'],
  [{ status: 401 }, true, 'refused'],
  [{ status: 500 }, true, 'broke'],
] as const)('a receipt %j, to be refused: %s, is %s', (receipt, foreign, outcome) => {
  expect(outcomeOf({ status: 200, milliseconds: 20, ...receipt }, foreign)).toBe(outcome)
})

test('a forged message is judged the other way round, each request by itself', () => {
  const all = [
    delivery('a', 0, {}),
    delivery('a', 1, { status: 401 }),
    delivery('b', 0, {}),
    delivery('b', 1, {}),
  ]
  const { rows, requests, sums } = boardOf({ fire: 'f', sends: presets.tampered }, [ana, bob, eva], all)
  expect(rows.map(({ name, words }) => `${name}: ${words}`)).toEqual([
    ...['A: took refused', 'B: took believed', 'E: waiting waiting'],
  ])
  expect(sums).toEqual({ well: 1, badly: 1, waiting: 1 })
  expect(requests.map(({ n, foreign }) => [n, foreign])).toEqual([
    [0, false],
    [1, true],
  ])
  expect(requests[1]?.counts).toMatchObject({ refused: 1, believed: 1, waiting: 1 })
  expect(inOrderOfNeed(rows).map(({ id }) => id)).toEqual(['b', 'e', 'a'])
})

test('the last attempt counts, in whatever order they are told, and that there was more than one', () => {
  const all = [delivery('a', 0, {}, 2), delivery('a', 0, { status: 500 }, 1)]
  const [row] = boardOf({ fire: 'f', sends: presets.once }, [ana], all).rows
  expect(row).toMatchObject({ words: 'took', retried: 1 })
})

test('receipts of another fire are not of this one', () => {
  const { sums } = boardOf({ fire: 'other', sends: presets.once }, [ana], [delivery('a', 0, {})])
  expect(sums.waiting).toBe(1)
})

test('every learner is in exactly one sum, and every request has a word of every learner', () => {
  const receipt = fc.record({
    status: fc.constantFrom(0, 200, 204, 301, 400, 401, 500),
    milliseconds: fc.nat(9_000),
  })
  const send = fc.record({
    after: fc.nat(9_000),
    fault: fc.subarray([...faults]).map((some) => some.join('+')),
  })
  const all = fc.array(
    fc.record({
      member: fc.constantFrom('a', 'b', 'e'),
      n: fc.nat(6),
      attempt: fc.integer({ min: 1, max: 4 }),
      receipt,
    }),
  )
  fc.assert(
    fc.property(fc.array(send, { minLength: 1, maxLength: 5 }), all, (sends, some) => {
      const board = boardOf(
        { fire: 'f', sends },
        [ana, bob, eva],
        some.map((one) => ({ ...one, fire: 'f' })),
      )
      const { well, badly, waiting } = board.sums
      expect(well + badly + waiting).toBe(3)
      for (const row of board.rows) expect(wordsOf(row)).toHaveLength(board.requests.length)
      for (const { counts } of board.requests)
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(3)
      const words = board.rows.flatMap(wordsOf)
      expect(words.filter((word) => isGood(word) && isBad(word))).toEqual([])
    }),
  )
})
