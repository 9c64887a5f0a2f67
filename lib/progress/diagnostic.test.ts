import { expect, test } from 'vitest'
import { firstMissed, givenAnswers, taskKey, unknown } from './diagnostic'
import { emptyProgress, type Progress } from './schema'

const tasks = ['one', 'two', 'three'].map((id) => ({ id, lesson: `unit/${id}`, answer: 'right' }))

const answered = (answers: Record<string, string>, at = '2026-03-01'): Progress => ({
  ...emptyProgress,
  answers: Object.fromEntries(Object.entries(answers).map(([id, choice]) => [taskKey(id), { choice, at }])),
})

test('the first task that was missed says where to begin, whatever came right after it', () => {
  const given = givenAnswers(tasks, answered({ one: 'right', two: 'wrong', three: 'right' }))
  expect(firstMissed(tasks, given)?.lesson).toBe('unit/two')
})

test('not to know is to miss, and so is not to answer', () => {
  expect(firstMissed(tasks, { one: 'right', two: unknown, three: 'right' })?.id).toBe('two')
  expect(firstMissed(tasks, { one: 'right', three: 'right' })?.id).toBe('two')
})

test('whoever misses nothing is sent nowhere in particular', () => {
  expect(firstMissed(tasks, { one: 'right', two: 'right', three: 'right' })).toBeUndefined()
})

test('a new round does not take over the answers of the one before', () => {
  const progress = answered({ one: 'right' }, '2026-03-01')
  expect(givenAnswers(tasks, progress, '2026-03-02')).toEqual({})
  expect(givenAnswers(tasks, progress, '2026-02-01')).toEqual({ one: 'right' })
})
