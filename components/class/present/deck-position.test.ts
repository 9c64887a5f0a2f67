import { expect, test } from 'vitest'
import { type DeckLesson, indexOf, moved, screensOfClass } from './deck-position'

const lesson = (id: string, ...screens: number[]): DeckLesson => ({
  ...{ id, title: id, minutes: 10 },
  steps: screens.map((count, index) => ({
    id: `s${index}`,
    title: `Step ${index}`,
    screens: count,
    exercises: [],
    questions: [],
  })),
})
const deck = [lesson('u/a', 1, 2), lesson('u/b', 3), lesson('u/c', 1)]
const screens = screensOfClass(deck, ['u/c', 'u/a'])
const at = (lessonId: string, step: string, fragment = 0) => ({ lesson: lessonId, step, fragment })

test('a class has the screens of its lessons in the order that was picked', () => {
  expect(screens.map(({ position }) => position)).toEqual([
    at('u/c', 's0'),
    at('u/a', 's0'),
    at('u/a', 's1'),
    at('u/a', 's1', 1),
  ])
  expect(screens.map(({ number }) => number)).toEqual([1, 1, 2, 2])
})

test('next and back go through screens, steps and lessons, and stop at both ends', () => {
  const walk = []
  for (let here = moved(screens, undefined, 'next'); here; here = moved(screens, here, 'next'))
    walk.push(here)
  expect(walk).toEqual(screens.map(({ position }) => position))
  expect(moved(screens, at('u/a', 's0'), 'back')).toEqual(at('u/c', 's0'))
  expect(moved(screens, at('u/c', 's0'), 'back')).toBeUndefined()
})

test('first and last are those of the lesson', () => {
  expect(moved(screens, at('u/a', 's1'), 'first')).toEqual(at('u/a', 's0'))
  expect(moved(screens, at('u/a', 's0'), 'last')).toEqual(at('u/a', 's1', 1))
  expect(moved(screens, at('u/c', 's0'), 'last')).toBeUndefined()
})

test('a fragment beyond the last screen of its step is the last one, and an unknown place is nowhere', () => {
  expect(indexOf(screens, at('u/a', 's1', 99))).toBe(3)
  expect(indexOf(screens, at('u/b', 's0'))).toBe(-1)
  expect(indexOf(screens, undefined)).toBe(-1)
})

test('from a place that is no longer in the class the way leads to its first screen', () => {
  expect(moved(screens, at('u/gone', 's0'), 'back')).toEqual(at('u/c', 's0'))
})
