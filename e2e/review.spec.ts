import type { Page } from '@playwright/test'
import { overflow, violations } from './axe'
import { lessonPath, locales, wordsOf } from './course-pages'
import { expect, gotoReady, test } from './fixtures'
import { seedProgress, storedProgress, tabTo } from './seeded-progress'

const day = (number: number) => `2026-03-0${number}T15:00:00.000Z`
const [client, lost] = ['apis/http-methods/who-is-the-client', 'apis/http-methods/lost-answer']
const quiz = (page: Page, id: string) => page.locator(`[data-quiz="${id}"]`)

/** Two questions of one lesson, right and wrong on the first day of March. */
const yesterday = {
  history: { [client]: [{ at: day(1), right: true }], [lost]: [{ at: day(1), right: false }] },
  answers: {
    [client]: { choice: 'script', at: day(1), right: true },
    [lost]: { choice: 'again', at: day(1), right: false },
  },
}

test('a question answered in a lesson comes back two days later, then after four', async ({ page }) => {
  await page.clock.setFixedTime(day(1))
  await gotoReady(page, lessonPath('en', 'recall'))
  await quiz(page, client).getByRole('radio', { name: 'Your script' }).check()
  await quiz(page, client).getByRole('button', { name: 'Answer' }).click()
  await expect(quiz(page, client).getByRole('status')).toContainText('Right')
  await gotoReady(page, '/en/review')
  await expect(page.getByRole('heading', { name: 'Nothing is due today' })).toBeVisible()
  await expect(page.getByText(/Next on Tuesday, March 3/)).toBeVisible()

  await page.clock.setFixedTime(day(3))
  await gotoReady(page, '/en/review')
  await expect(quiz(page, client).getByRole('radio', { checked: true })).toHaveCount(0)
  await quiz(page, client).getByRole('radio', { name: 'Your script' }).check()
  await quiz(page, client).getByRole('button', { name: 'Answer' }).click()
  await expect(page.getByText('This question comes back on Saturday, March 7.')).toBeVisible()
  expect((await storedProgress(page)).history?.[client]).toHaveLength(2)
})

test('the map says how many are due, and a wrong answer comes back the next day', async ({ page }) => {
  await page.clock.setFixedTime(day(2))
  await seedProgress(page, yesterday)
  await gotoReady(page, '/en')
  await page.getByRole('link', { name: '1 question to review' }).click()
  await expect(quiz(page, lost)).toBeVisible()
  await quiz(page, lost)
    .getByRole('radio', { name: /Send the same request again/ })
    .check()
  await quiz(page, lost).getByRole('button', { name: 'Answer' }).click()
  await expect(page.getByText('This question comes back on Tuesday, March 3.')).toBeVisible()
  await page.clock.setFixedTime(day(3))
  await gotoReady(page, '/en')
  await expect(page.getByRole('link', { name: '2 questions to review' })).toBeVisible()
})

test('by keyboard alone, with the cable out, and only the first try counts', async ({ page, context }) => {
  await page.clock.setFixedTime(day(4))
  await seedProgress(page, yesterday)
  await gotoReady(page, '/en/review')
  await page.mouse.move(200, 300)
  // What can wait on any page, the search for one, has come by then.
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true', { timeout: 30_000 })
  await context.setOffline(true)
  await expect(page.getByRole('heading', { name: 'Question 1 of 2' })).toBeVisible()
  await quiz(page, lost).getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await tabTo(page, 'Answer')
  await page.keyboard.press('Enter')
  await expect(quiz(page, lost).getByRole('status')).toContainText('Not quite')
  await expect(page.getByRole('button', { name: 'Next question' })).toBeFocused()
  await quiz(page, lost).getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'Answer')
  await page.keyboard.press('Enter')
  await expect(quiz(page, lost).getByRole('status')).toContainText('Right')
  await expect(page.getByText('This question comes back on Thursday, March 5.')).toBeVisible()
  await tabTo(page, 'Next question')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Question 2 of 2' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await tabTo(page, 'Answer')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Finish')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeFocused()
  await expect(page.getByText('1 of 2 right at the first try.')).toBeVisible()
})

test('who has begun nothing is told where questions come from', async ({ page }) => {
  await gotoReady(page, '/en/review')
  await expect(page.getByRole('heading', { name: 'Nothing to review yet' })).toBeVisible()
  await page.getByRole('link', { name: 'Course map' }).click()
  await expect(page).toHaveURL(/\/en$/)
})

for (const locale of locales) {
  test(`${locale}: axe finds nothing before and after an answer, and nothing scrolls sideways`, async ({
    page,
  }) => {
    const words = wordsOf(locale)
    await page.emulateMedia({ colorScheme: locale === 'pt' ? 'dark' : 'light', reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 360, height: 800 })
    await page.clock.setFixedTime(day(4))
    await seedProgress(page, yesterday)
    await gotoReady(page, `/${locale}/review`)
    await expect(quiz(page, lost)).toBeVisible()
    expect(await violations(page)).toEqual([])
    await quiz(page, lost).getByRole('radio').nth(1).check()
    await quiz(page, lost).getByRole('button', { name: words.quiz.answer }).click()
    await expect(page.getByRole('button', { name: words.review.next })).toBeFocused()
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })
}
