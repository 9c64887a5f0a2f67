import { expect, type Locator } from '@playwright/test'
import type { Desk } from './course-test'
import { doExercise } from './exercises'
import { playHour } from './gauntlet'
import type { LessonPlan } from './lesson-plan'
import { answerQuiz, makePrediction } from './questions'
import { sendOnce } from './requests'
import { breakSignature, moveTimeline, runRace } from './widgets'

const attributes = {
  quiz: 'data-quiz',
  predict: 'data-predict',
  exercise: 'data-exercise',
  race: 'data-race',
  gauntlet: 'data-gauntlet',
  lens: 'data-lens',
  timeline: 'data-retry-timeline',
  compare: 'data-compare',
  xray: 'data-xray',
  builder: 'data-builder',
} as const

export interface Part {
  kind: keyof typeof attributes | 'again' | 'console'
  id: string
}

/** Without checks: that they are there is enough. */
const toPlayWith: readonly Part['kind'][] = ['compare', 'xray', 'builder']

/** The first part of a step that is not done yet. Doing one can bring another: the same exercise without looking. */
export async function partsLeft(step: Locator, done: ReadonlySet<string>): Promise<Part | undefined> {
  const parts = await step.locator('[data-island], [data-again]').evaluateAll(
    (islands, kinds) => {
      return islands.map((island, place) => {
        const again = island.getAttribute('data-again')
        if (again !== null) return { kind: 'again' as const, id: again }
        const found = kinds.find(([, attribute]) => island.hasAttribute(attribute))
        if (found) return { kind: found[0], id: island.getAttribute(found[1]) ?? '' }
        return { kind: 'console' as const, id: String(place) }
      })
    },
    Object.entries(attributes) as [keyof typeof attributes, string][],
  )
  return parts.find(({ kind, id }) => !done.has(`${kind} ${id}`))
}

/** Does it, and all of its checks then pass. */
export async function doPart(desk: Desk, plan: LessonPlan, step: Locator, { kind, id }: Part): Promise<void> {
  const attribute = kind === 'again' ? 'data-again' : kind === 'console' ? 'data-island' : attributes[kind]
  const found =
    kind === 'console'
      ? step.locator('[data-island]').nth(Number(id))
      : step.locator(`[${attribute}="${id}"]`)
  await found.scrollIntoViewIfNeeded()
  await expect(found.locator('[data-placeholder]')).toHaveCount(0)
  if (toPlayWith.includes(kind)) return
  if (kind === 'quiz') return answerQuiz(desk, step, found, plan.answers.get(id))
  if (kind === 'predict') return makePrediction(desk, step, found)
  if (kind === 'again') {
    // Open already where somebody was at work in it.
    const fold = found.locator(':scope > div > button[aria-expanded=false]')
    if (await fold.count()) await desk.hands.press(fold)
    return
  }
  if (kind === 'console') return sendOnce(desk, step, found)
  if (kind === 'timeline') return moveTimeline(desk, found)
  if (kind === 'race') await runRace(desk, step, found)
  if (kind === 'gauntlet') await playHour(desk, found)
  if (kind === 'lens') await breakSignature(desk, step, found)
  if (kind === 'exercise') {
    const exercise = plan.exercises.get(id)
    if (!exercise) throw new Error(`the page has an exercise ${id} that no folder has`)
    await doExercise(desk, exercise, step, found)
  }
  await expect(found.locator('[data-check]:not([data-state=pass])')).toHaveCount(0)
  expect(await found.locator('[data-check]').count()).toBeGreaterThan(0)
}
