import { expect, test } from 'vitest'
import { answersTo, historyLength } from './history'
import { mergeProgress } from './merge'
import { reviewOn, standingOf } from './review'
import { emptyProgress, type Progress, parseProgress } from './schema'
import { ProgressStore } from './store'

const question = { id: 'apis/endpoints/courier', lesson: 'apis/endpoints', step: 'choose' }
const other = { id: 'apis/endpoints/safe-method', lesson: 'apis/endpoints', step: 'recall' }

/** Noon, so that the day is the same in most places of the world. */
const noon = (day: number) => `2026-03-${String(day).padStart(2, '0')}T12:00:00.000Z`
const day = (number: number) => noon(number).slice(0, 10)

/** A learner who answered on these days of March. */
function answered(...answers: [day: number, right: boolean][]): Progress {
  let now = ''
  const store = new ProgressStore(
    () => ({ getItem: () => null, setItem: () => undefined }),
    () => now,
  )
  for (const [at, right] of answers) {
    now = noon(at)
    store.recordAnswer(question.id, right ? 'a' : 'b', right)
  }
  return store.get().progress
}

test('a question of a lesson that was not begun is not asked', () => {
  expect(standingOf(question, emptyProgress)).toEqual({ kind: 'unmet' })
  expect(reviewOn(day(30), [question], emptyProgress)).toEqual({ due: [], met: 0, settled: 0 })
})

test('a question that was read but not answered comes two days later', () => {
  const progress = { ...emptyProgress, steps: { [question.lesson]: { choose: noon(1) } } }
  expect(standingOf(question, progress)).toEqual({ kind: 'waiting', due: day(3) })
  expect(standingOf(other, progress)).toEqual({ kind: 'unmet' })
})

test.each([
  ['right the first time: in two days', [[1, true]], day(3)],
  ['wrong the first time: tomorrow', [[1, false]], day(2)],
  [
    'right again: in four days',
    [
      [1, true],
      [3, true],
    ],
    day(7),
  ],
  [
    'right after a wrong one: in four days too',
    [
      [1, false],
      [2, true],
    ],
    day(6),
  ],
  [
    'wrong late: tomorrow again',
    [
      [1, true],
      [3, true],
      [7, false],
    ],
    day(8),
  ],
] as const)('%s', (_, answers, due) => {
  const progress = answered(...answers.map(([at, right]): [number, boolean] => [at, right]))
  expect(standingOf(question, progress)).toEqual({ kind: 'waiting', due })
})

test('three days in a row that began right settle a question, and a wrong one between begins anew', () => {
  expect(standingOf(question, answered([1, true], [3, true], [7, true])).kind).toBe('settled')
  expect(standingOf(question, answered([1, true], [3, false], [4, true], [8, true])).kind).toBe('waiting')
})

test('trying until it is right on one day counts as the first try', () => {
  const tries = [false, true, true, true].map((right, i) => ({
    at: noon(1).replace('12:', `${12 + i}:`),
    right,
  }))
  const progress = { ...emptyProgress, history: { [question.id]: tries } }
  expect(standingOf(question, progress)).toEqual({ kind: 'waiting', due: day(2) })
})

test('what is longest overdue comes first, and the next day says how many it brings', () => {
  const progress = {
    ...answered([5, true]),
    steps: { [other.lesson]: { recall: noon(3) } },
  }
  expect(reviewOn(day(8), [question, other], progress).due).toEqual([other, question])
  expect(reviewOn(day(5), [question, other], progress)).toEqual({
    due: [other],
    next: { day: day(7), count: 1 },
    met: 2,
    settled: 0,
  })
})

test('an answer from before histories were kept counts as the first', () => {
  const progress = { ...emptyProgress, answers: { [question.id]: { choice: 'a', at: noon(1), right: true } } }
  expect(parseProgress(JSON.stringify(progress))).toEqual({ ok: true, progress })
  expect(standingOf(question, progress)).toEqual({ kind: 'waiting', due: day(3) })
  const store = new ProgressStore(
    () => ({ getItem: () => JSON.stringify(progress), setItem: () => undefined }),
    () => noon(3),
  )
  store.recordAnswer(question.id, 'a', true)
  expect(store.get().progress.history?.[question.id]).toEqual([
    { at: noon(1), right: true },
    { at: noon(3), right: true },
  ])
})

test('an answer that cannot be wrong leaves no history', () => {
  const store = new ProgressStore(
    () => ({ getItem: () => null, setItem: () => undefined }),
    () => noon(1),
  )
  store.recordAnswer('diagnostic/first', 'a')
  expect(store.get().progress.history).toBeUndefined()
})

test('two devices together know every answer once, in order, and no more than are of use', () => {
  const one = answered([1, true], [7, false])
  const two = answered([1, true], [3, true])
  for (const merged of [mergeProgress(one, two), mergeProgress(two, one)]) {
    expect(answersTo(merged, question.id).map(({ at }) => at)).toEqual([noon(1), noon(3), noon(7)])
  }
  const long = answered(...Array.from({ length: 28 }, (_, i): [number, boolean] => [i + 1, true]))
  expect(answersTo(long, question.id)).toHaveLength(historyLength)
  expect(answersTo(long, question.id).at(-1)?.at).toBe(noon(28))
})

test('the diagnostic done last counts, on whichever device, also when its mark was taken away', () => {
  const marked: Progress = { ...emptyProgress, diagnostic: { at: noon(1), lesson: 'apis/endpoints' } }
  const taken: Progress = { ...emptyProgress, diagnostic: { at: noon(2) } }
  expect(mergeProgress(marked, taken).diagnostic).toEqual({ at: noon(2) })
  expect(mergeProgress(taken, marked).diagnostic).toEqual({ at: noon(2) })
  expect(mergeProgress(emptyProgress, marked).diagnostic?.lesson).toBe('apis/endpoints')
  expect('diagnostic' in mergeProgress(emptyProgress, emptyProgress)).toBe(false)
})

test('a file whose moments are no moments breaks nothing', () => {
  const progress = { ...emptyProgress, history: { [question.id]: [{ at: 'yesterday', right: false }] } }
  expect(reviewOn(day(1), [question], progress).due).toEqual([question])
})
