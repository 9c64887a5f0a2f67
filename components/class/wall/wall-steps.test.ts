import { expect, test } from 'vitest'
import { compileLesson } from '@/lib/content/compile'
import { findLesson, readCourse } from '@/lib/content/tree'
import { wallSteps, wallWords } from './wall-steps'

const stepsOf = async (id: string) => {
  const found = findLesson(readCourse(), id)
  if (found === undefined) throw new Error(`no lesson ${id}`)
  return wallSteps(found.lesson, 'en', await compileLesson(found.lesson, 'en'))
}

test('each step knows its exercises with their checks, and its questions in words', async () => {
  const steps = await stepsOf('webhooks/verify-signatures')
  const asked = steps.flatMap(({ quizzes = [] }) => quizzes)
  const opened = asked.find(({ id }) => id === 'webhooks/verify-signatures/who-opened')
  expect(opened?.question).toMatch(
    /^Your script asks `https:\/\/api\.wts\.chat` for a contact\. .*the delivery\?$/,
  )
  expect(opened?.choices.map(({ id }) => id)).toEqual(['anyone', 'json', 'faster'])
  expect(opened?.choices[1]?.label).toBe('The answer is JSON')
  const exercises = steps.flatMap(({ exercises = [] }) => exercises)
  expect(exercises.length).toBeGreaterThan(0)
  for (const { id, title, checks } of exercises) {
    expect(id).toMatch(/^webhooks\/verify-signatures\//)
    expect(title).not.toBe('')
    expect(Object.values(checks).every((label) => label.length > 0)).toBe(true)
  }
})

test('what is right, and why, is not among what the wall is given', async () => {
  const text = JSON.stringify(await stepsOf('webhooks/verify-signatures'))
  expect(text).not.toContain('you chose the address you called')
  expect(text).not.toContain('"answer"')
})

test('there are eleven events and a belief for every card', () => {
  const { events, beliefs } = wallWords('pt')
  expect(events).toHaveLength(11)
  expect(Object.keys(beliefs).length).toBeGreaterThan(5)
})
