import { expect, test } from 'vitest'
import { createWorld } from '@/mocks/world'
import { brokenCheck, defineExercise, fail, fillSentence, judge, pass } from './check'
import { didSomething, type Evidence } from './evidence'

const nothing: Evidence = {
  exchanges: [],
  world: createWorld(),
  console: [],
  outcome: 'none',
  answers: {},
  predictions: [],
  order: [],
}

test('each check gives its own verdict, in order', () => {
  const exercise = defineExercise({
    checks: [
      { id: 'one', test: () => pass() },
      { id: 'two', test: () => fail('not-sent') },
    ],
  })
  expect([...judge(exercise, nothing)].map(([id, verdict]) => [id, verdict.pass])).toEqual([
    ['one', true],
    ['two', false],
  ])
})

test('a check that throws fails alone and takes no other with it', () => {
  const exercise = defineExercise({
    checks: [
      {
        id: 'broken',
        test: () => {
          throw new Error('no such thing')
        },
      },
      { id: 'fine', test: () => pass() },
    ],
  })
  const verdicts = judge(exercise, nothing)
  expect(verdicts.get('broken')).toMatchObject({ pass: false, reason: brokenCheck })
  expect(verdicts.get('fine')?.pass).toBe(true)
})

test('sentences are filled, unknown places stay visible', () => {
  expect(fillSentence('{method} got {status}, {other}', { method: 'PUT', status: 404 })).toBe(
    'PUT got 404, {other}',
  )
})

test('nothing sent, run or answered is no attempt', () => {
  expect(didSomething(nothing)).toBe(false)
  expect(didSomething({ ...nothing, answers: { get: 'nothing' } })).toBe(true)
  expect(didSomething({ ...nothing, outcome: 'error' })).toBe(true)
})
