import { expect, test } from 'vitest'
import { completedAt, recordOf, type TaughtLesson } from './record'
import { emptyProgress, type Progress } from './schema'

const exercise = (id: string, checks: number) => ({ id, title: id, href: `/en/lessons/${id}`, checks })
const lesson: TaughtLesson = {
  id: 'apis/endpoints',
  title: 'Endpoints',
  href: '/en/lessons/apis/endpoints',
  exercises: [exercise('apis/endpoints/reach', 2), exercise('apis/endpoints/repair', 1)],
}
const done = (passed: Record<string, string>) => ({ passed, attempts: 3, hints: 1 })

const half: Progress = {
  ...emptyProgress,
  exercises: {
    'apis/endpoints/reach': { ...done({ a: '2026-03-01', b: '2026-03-02' }), solutionSeenAt: '2026-03-01' },
    'apis/endpoints/repair': { passed: {}, attempts: 2, hints: 0 },
  },
}

test('a lesson half done says what was done and what is left', () => {
  const record = recordOf(lesson, half)
  expect(record).toMatchObject({ passed: 1, attempts: 5, hints: 1, solutions: 1 })
  expect(record.left.map(({ id }) => id)).toEqual(['apis/endpoints/repair'])
  expect(record.doneAt).toBeUndefined()
  expect(completedAt([record])).toBeUndefined()
})

test('the day of completion is the day the last check passed, not today', () => {
  const whole = {
    ...half,
    exercises: { ...half.exercises, 'apis/endpoints/repair': done({ c: '2026-03-05' }) },
  }
  const record = recordOf(lesson, whole)
  expect(record.doneAt).toBe('2026-03-05')
  expect(completedAt([record, recordOf({ ...lesson, exercises: [] }, whole)])).toBe('2026-03-05')
})

test('nobody has completed a course without lessons, nor one with nothing done', () => {
  expect(completedAt([])).toBeUndefined()
  expect(completedAt([recordOf(lesson, emptyProgress)])).toBeUndefined()
})
