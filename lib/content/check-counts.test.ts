import { expect, test } from 'vitest'
import { partChecks } from '@/lib/practice/part-checks'
import { checkCounts } from './check-counts'
import { exerciseSlugs, readExercise } from './exercise'
import { type Lesson, readCourse } from './tree'

function someLesson(): { lesson: Lesson; slug: string } {
  for (const lesson of readCourse().flatMap((unit) => unit.lessons))
    for (const slug of exerciseSlugs(lesson)) return { lesson, slug }
  throw new Error('the course has no exercise')
}

test('the checks of a lesson are those of its exercises and of its parts', () => {
  const { lesson, slug } = someLesson()
  const { id, messages } = readExercise(lesson, slug, 'en')
  const counts = checkCounts(lesson, 'pt', [{ name: 'Gauntlet', id: 'hour' }])
  expect(counts[id]).toBe(Object.keys(messages.checks).length)
  expect(counts[`${lesson.id}/hour`]).toBe(partChecks.Gauntlet.length)
})

test('a part that is called like an exercise stops the build', () => {
  const { lesson, slug } = someLesson()
  expect(() => checkCounts(lesson, 'en', [{ name: 'Race', id: slug }])).toThrow(
    /<Race id=".+"> is called like an exercise\. Give it another id/,
  )
})

test('what is done again without looking does not count for the lesson', () => {
  const lesson = readCourse()
    .flatMap((unit) => unit.lessons)
    .find(({ id }) => id === 'apis/http-methods')
  if (!lesson) throw new Error('there is no lesson apis/http-methods')
  const counts = checkCounts(lesson, 'en', [])
  expect(counts['apis/http-methods/four-methods']).toBe(4)
  expect(counts['apis/http-methods/four-methods-alone']).toBeUndefined()
})
