import { expect, type Locator } from '@playwright/test'
import type { Desk } from './course-test'

export async function answerQuiz(
  { hands, words }: Desk,
  step: Locator,
  found: Locator,
  right: string | undefined,
): Promise<void> {
  await hands.reach('quiz', step, found.getByRole('radio').first())
  await hands.tick(found.locator(`input[value="${right}"]`))
  await hands.press(found.getByRole('button', { name: words.quiz.answer, exact: true }))
  await expect(found.getByRole('status')).toContainText(words.quiz.right)
}

/** Predicts what comes first, sees what happens, and predicts that. */
export async function makePrediction({ hands, words }: Desk, step: Locator, found: Locator): Promise<void> {
  const run = found.getByRole('button', { name: words.quiz.run, exact: true })
  const told = found.getByRole('status').locator('dd')
  await hands.reach('predict', step, found.getByRole('radio').first())
  await hands.tick(found.getByRole('radio').first())
  await hands.press(run)
  await expect(told).toHaveCount(2)
  const happened = ((await told.last().textContent()) ?? '').trim()
  if (((await told.first().textContent()) ?? '').trim() === happened) return
  await hands.press(found.getByRole('button', { name: words.quiz.again, exact: true }))
  const choice = found.locator('label').filter({ hasText: happened }).getByRole('radio').first()
  await expect(choice).toBeEnabled()
  await hands.tick(choice)
  await hands.press(run)
  await expect(told).toHaveText([happened, happened])
}
