import { expect, type Locator } from '@playwright/test'
import type { Exercise } from '../../lib/content/exercise'
import type { Desk } from './course-test'
import { playFlow } from './flows'
import { doLab, patience } from './labs'
import { benchOf, run, runButton, writeFiles } from './programs'
import { sendAll } from './requests'
import { putInOrder } from './widgets'
import { buildWorkflow } from './workflows'

const answersOf = ({ solution }: Exercise): Record<string, string> => {
  const { kind } = solution
  if (kind === 'request' || kind === 'flow' || kind === 'workflow') return solution.file.answers
  return solution.kind === 'webhook' ? solution.lab.answers : {}
}

async function fillAnswers({ hands }: Desk, exercise: Exercise, found: Locator): Promise<void> {
  for (const [field, answer] of Object.entries(answersOf(exercise))) {
    const asked = exercise.messages.fields?.[field]
    if (!asked) throw new Error(`${exercise.id} has no field ${field}`)
    const input = found.getByLabel(asked.label.replaceAll('`', ''), { exact: true })
    if (asked.choices) await hands.choose(input, answer)
    else await hands.write(input, answer)
  }
}

async function work(
  desk: Desk,
  { id, start, solution }: Exercise,
  step: Locator,
  found: Locator,
): Promise<void> {
  const { hands, words } = desk
  if (start.kind === 'request' && solution.kind === 'request')
    return sendAll(desk, { start: start.file, solution: solution.file, id }, step, found)
  if (start.kind === 'webhook' && solution.kind === 'webhook')
    return doLab(desk, id, start, solution, step, found)
  if (start.kind === 'code' && solution.kind === 'code') {
    await hands.reach('sandbox', step, runButton(desk, found))
    await writeFiles(desk, benchOf(desk, found), solution.files, start.files)
    return run(desk, found, 'ended')
  }
  if (start.kind === 'flow' && solution.kind === 'flow')
    return playFlow(desk, { start: start.file, solution: solution.file }, step, found)
  if (start.kind === 'workflow' && solution.kind === 'workflow')
    return buildWorkflow(desk, { start: start.file, solution: solution.file }, step, found)
  if (solution.kind === 'order') return putInOrder(desk, solution.file.order, step, found)
  if (solution.kind !== 'design')
    throw new Error(`${id} begins as ${start.kind} and ends as ${solution.kind}`)
  for (const option of Object.values(solution.file.chosen)) {
    const radio = found.locator(`input[type=radio][value="${option}"]`)
    if (await radio.count()) await hands.tick(radio.first())
  }
  await hands.press(found.getByRole('button', { name: words.design.live, exact: true }))
  await expect(found.locator('[data-run]')).toHaveCount(1, { timeout: 60_000 })
}

/** Does what the solution does, answers what is asked, and presses Check until all pass: where time goes by itself, it takes some. */
export async function doExercise(
  desk: Desk,
  exercise: Exercise,
  step: Locator,
  found: Locator,
): Promise<void> {
  await work(desk, exercise, step, found)
  await fillAnswers(desk, exercise, found)
  const check = found.getByRole('button', { name: desk.words.exercise.check, exact: true })
  const open = found.locator('[data-check]:not([data-state=pass])')
  const seconds = exercise.solution.kind === 'webhook' ? patience(exercise.solution.lab) : 0
  await expect(async () => {
    await desk.hands.press(check)
    await expect(found.locator('[data-check][data-state=idle]')).toHaveCount(0)
    const why = await open.allInnerTexts()
    expect(why, `checks of ${exercise.id} that do not pass`).toEqual([])
  }).toPass({ timeout: 15_000 + seconds * 1000, intervals: [1000, 3000] })
}
