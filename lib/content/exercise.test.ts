import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exerciseSlugs, readExercise } from './exercise'
import { type TemporaryCourse, temporaryCourse } from './temporary-course'
import { findLesson, readCourse } from './tree'

let course: TemporaryCourse
beforeEach(() => {
  course = temporaryCourse(true)
})
afterEach(() => course.remove())

const folder = '02-apis/02-http-methods/exercises'

function lesson() {
  const found = findLesson(readCourse(course.root), 'apis/http-methods')
  if (!found) throw new Error('the copy of the course has no lesson "apis/http-methods"')
  return found.lesson
}

test('an exercise is found by its folder', () => {
  expect(exerciseSlugs(lesson())).toContain('create-once')
  expect(readExercise(lesson(), 'create-once', 'es')).toMatchObject({
    id: 'apis/http-methods/create-once',
    kind: 'code',
    messages: { title: expect.stringContaining('Teo Prado') },
  })
})

test('a slug nobody has stops with the slugs there are', () => {
  expect(() => readExercise(lesson(), 'create-twice', 'en')).toThrow(
    /create-twice: there is no check\.ts\..*create-once/,
  )
})

test('an exercise without a solution stops', () => {
  rmSync(join(course.root, folder, 'create-once/solution'), { recursive: true })
  expect(() => readExercise(lesson(), 'create-once', 'en')).toThrow(
    /solution: the folder is not there\. Add it/,
  )
})

test('a folder with neither requests nor a program stops', () => {
  rmSync(join(course.root, folder, 'create-once/start/main.ts'))
  expect(() => readExercise(lesson(), 'create-once', 'en')).toThrow(
    /start: there is neither request\.json .*nor main\.ts\. Add one of them/,
  )
})

test('sentences with a hint too few stop with the key', () => {
  const path = join(folder, 'create-once/messages.en.json')
  course.write(path, JSON.stringify({ title: 'a', task: 'b', checks: {}, hints: ['one'], explanation: 'c' }))
  expect(() => readExercise(lesson(), 'create-once', 'en')).toThrow(/messages\.en\.json: "hints/)
})

test('an exercise names the one that is done again, and a name nobody has stops', () => {
  expect(readExercise(lesson(), 'four-methods', 'en').again).toBe('four-methods-alone')
  expect(readExercise(lesson(), 'create-once', 'en').again).toBeUndefined()
  course.write(join(folder, 'four-methods/again.json'), '{"exercise": "four-methods"}')
  expect(() => readExercise(lesson(), 'four-methods', 'en')).toThrow(
    /"four-methods" is no other exercise of this lesson\. Name one of: .*four-methods-alone/,
  )
})
