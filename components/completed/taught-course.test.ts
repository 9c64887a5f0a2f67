import { expect, test } from 'vitest'
import { readCourse } from '@/lib/content/tree'
import { taughtCourse } from './taught-course'

const course = readCourse()
const taught = await taughtCourse(course, 'en')

test('every lesson has something to pass, with a title, its checks and the step where it stands', () => {
  expect(taught.map(({ id }) => id)).toEqual(course.flatMap((unit) => unit.lessons.map(({ id }) => id)))
  for (const { id, exercises } of taught) {
    expect(exercises.length, id).toBeGreaterThan(0)
    for (const exercise of exercises) {
      expect(exercise.checks, exercise.id).toBeGreaterThan(0)
      expect(exercise.title, exercise.id).not.toBe('')
      expect(exercise.href, exercise.id).toMatch(/^\/en\/lessons\/[a-z-]+\/[a-z\d-]+#[a-z-]+$/)
    }
  }
})

test('an exercise is called as in its lesson', () => {
  const methods = taught.find(({ id }) => id === 'apis/http-methods')
  expect(methods?.exercises.find(({ id }) => id === 'apis/http-methods/create-once')).toMatchObject({
    href: '/en/lessons/apis/http-methods#code',
    checks: expect.any(Number),
  })
})
