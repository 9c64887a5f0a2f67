import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { overflow, violations } from './axe'
import {
  createOnce,
  type Locale,
  lessonPath,
  locales,
  openExercise,
  solvedCode,
  wordsOf,
  writeCode,
} from './course-pages'
import { expect, gotoReady, test } from './fixtures'
import { full } from './sample'

const cardOf = (id: string) => JSON.parse(readFileSync(`content/misconceptions/${id}.json`, 'utf8'))
const repeated = cardOf('post-may-be-repeated')

/** The words between the parts that are code. */
const startOf = (text: string) => text.split('`')[0] ?? ''

const card = (code: Locator) => code.locator('[data-misconception]')

/** The program as it stands there posts the same thing twice. */
async function runAndCheck(page: Page, locale: Locale): Promise<Locator> {
  const words = wordsOf(locale)
  const code = await openExercise(page, createOnce)
  await code.getByRole('button', { name: words.sandbox.run, exact: true }).click()
  await expect(code.getByRole('log')).toContainText('Uncaught')
  await code.getByRole('button', { name: words.exercise.check, exact: true }).click()
  await expect(code.locator('[data-check][data-state="fail"]').first()).toBeVisible()
  return code
}

test('a POST sent twice calls up a card, which shows the exchange, leads to an experiment and can be put away', async ({
  page,
}) => {
  await gotoReady(page, lessonPath('en', 'code'))
  const code = await runAndCheck(page, 'en')
  await expect(card(code)).toHaveCount(1)
  const region = code.getByRole('region', { name: /Something many believe/ })
  await expect(region).toContainText(repeated.belief.en)

  await region.getByRole('button', { name: /See exchange/ }).click()
  await expect(
    code.getByRole('region', { name: 'Wire log' }).locator('[aria-current="true"]').first(),
  ).toBeInViewport()

  await region.getByRole('button', { name: 'Got it' }).focus()
  await page.keyboard.press('Enter')
  await expect(card(code)).toHaveCount(0)
  await expect(code.getByText('this card will not come again')).toBeFocused()

  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true')
  await runAndCheck(page, 'en')
  // What would bring the card has come to its end: the checks are judged, and its code was loaded before.
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true', { timeout: 30_000 })
  await expect(card(code)).toHaveCount(0)
})

test('a program that may run twice calls up nothing', async ({ page }) => {
  await gotoReady(page, lessonPath('en', 'code'))
  const code = await runAndCheck(page, 'en')
  await expect(card(code)).toHaveCount(1)
  await writeCode(code, solvedCode)
  await code.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(code.getByRole('log')).toContainText(/done[\s\S]*done/)
  await code.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(code.locator('[data-check][data-state="pass"]')).toHaveCount(4)
  await expect(card(code)).toHaveCount(0)
})

test('the experiment opens the playground with its request, ready to be sent', async ({ page }) => {
  await gotoReady(page, lessonPath('en', 'code'))
  const code = await runAndCheck(page, 'en')
  await card(code).getByRole('link', { name: 'Open the request in the playground' }).click()
  await expect(page).toHaveURL(/\/en\/playground/)
  const console = page.getByRole('region', { name: 'Request console' })
  await expect(console.getByRole('textbox', { name: 'URL' })).toHaveValue(repeated.experiment.request.url)
  await console.getByRole('button', { name: 'Send' }).click()
  await expect(console.getByRole('region', { name: 'Response' })).toContainText('200')
  await console.getByRole('button', { name: 'Send' }).click()
  await expect(console.getByRole('region', { name: 'Response' })).toContainText('ERROR_CONFLICT')
})

test('with the cable out after the first touch the card comes all the same', async ({ page, context }) => {
  await gotoReady(page, lessonPath('en', 'code'))
  await page.mouse.move(200, 200)
  await page.mouse.move(220, 220)
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true', { timeout: 30_000 })
  await context.setOffline(true)
  await expect(card(await runAndCheck(page, 'en'))).toHaveCount(1)
})

for (const locale of locales) {
  test(
    `${locale}: the card is in the reader's language, narrow, and axe finds nothing`,
    locale === 'pt' ? {} : full,
    async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.emulateMedia({ colorScheme: locale === 'pt' ? 'dark' : 'light', reducedMotion: 'reduce' })
      await gotoReady(page, lessonPath(locale, 'code'))
      const code = await runAndCheck(page, locale)
      await expect(card(code)).toContainText(startOf(repeated.belief[locale]))
      await expect(card(code)).toContainText(startOf(repeated.experiment.text[locale]))
      expect(await violations(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    },
  )
}

const printed = ['apis/http-methods', 'apis/lists-limits-and-retries', 'webhooks/verify-signatures']

for (const lesson of printed) {
  test(`${lesson} on paper is a handout of two sheets at most`, async ({ page }) => {
    await gotoReady(page, `/pt/lessons/${lesson}`)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('[data-step="goal"] h2')).toBeVisible()
    await expect(page.locator('[data-handout] figure pre').first()).toContainText('HTTP/1.1')
    await expect(page.locator('[data-exercise]').first()).toBeHidden()
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    const sheets = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
    expect(sheets).toBeGreaterThan(0)
    expect(sheets).toBeLessThanOrEqual(2)
  })
}
