import type { Page } from '@playwright/test'
import type { Progress } from '../lib/progress/schema'
import { overflow, violations } from './axe'
import { createOnce, locales, wordsOf } from './course-pages'
import { expect, gotoReady, test } from './fixtures'
import { seedProgress, storedProgress } from './seeded-progress'

const done = (count: number): Progress['exercises'][string] => ({
  passed: Object.fromEntries(Array.from({ length: count }, (_, i) => [`check-${i}`, '2026-03-05T15:00:00Z'])),
  attempts: 3,
  hints: 1,
  solutionSeenAt: '2026-03-04T15:00:00Z',
})

/** Passes everything the page says is left; more checks than there are do no harm. */
async function passEverything(page: Page) {
  const ids = await page
    .locator('[data-left]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-left')))
  const exercises = Object.fromEntries(ids.map((id) => [id, done(20)]))
  await page.evaluate(
    ([all]) => {
      const key = 'pull-and-push:progress'
      const progress = JSON.parse(localStorage.getItem(key) ?? '{}')
      const exercises = { ...progress.exercises, ...all }
      localStorage.setItem(key, JSON.stringify({ ...progress, exercises }))
    },
    [exercises] as const,
  )
  await page.reload()
  await expect(page.locator('[data-paper=certificate]')).toBeVisible()
}

/** Sheets of paper, counted in what the browser would print. */
async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  return [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
}

test('while something is left, the page says what, and leads there', async ({ page }) => {
  await seedProgress(page, { exercises: { [createOnce]: done(20) } })
  await gotoReady(page, '/en')
  await page.getByRole('link', { name: /Certificate/ }).click()
  await expect(page.getByRole('heading', { name: /Not yet complete: 0 of \d+ lessons/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Record of work, not yet complete' })).toBeVisible()
  await expect(page.locator('[data-lesson="apis/http-methods"]')).toContainText(/1 of \d/)
  await page.getByText('What is left', { exact: true }).click()
  await expect(page.locator(`[data-left="${createOnce}"]`)).toHaveCount(0)
  await page.locator('[data-left="apis/http-methods/four-methods"]').getByRole('link').click()
  await expect(page).toHaveURL(/\/en\/lessons\/apis\/http-methods#four$/)
})

test('with everything passed it is a certificate of what was really done, on one sheet', async ({ page }) => {
  await seedProgress(page, {
    misconceptions: { 'arrives-in-order': '2026-03-04T15:00:00Z' },
    answers: {
      'webhooks/receive-well/hour/hour-7': {
        choice: '{"best":90,"last":60,"runs":3}',
        at: '2026-03-05T15:00:00Z',
        right: false,
      },
      'apis/endpoints/courier': { choice: 'order', at: '2026-03-05T15:00:00Z', right: true },
    },
  })
  await gotoReady(page, '/en/completed')
  await passEverything(page)
  const paper = page.locator('[data-paper=certificate]')
  await expect(paper).toContainText('March 5, 2026')
  await expect(paper).toContainText('1 of 1 right at the first try')
  await expect(paper).toContainText('best score 90 of 100 (hour 7, played 3 times)')
  await expect(page.locator('[data-lesson="apis/http-methods"]').getByRole('cell').last()).toHaveText(
    /^[1-9]/,
  )
  await expect(paper).toContainText('1 common belief met')
  await expect(page.locator('[data-belief=arrives-in-order]')).toContainText('What arrives last')
  await page.getByRole('textbox', { name: /Your name/ }).fill('Zoë <b>Álvarez</b>')
  await expect(paper.locator('[data-name]')).toHaveText('Zoë <b>Álvarez</b>')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('textbox')).toBeHidden()
  await expect(page.getByRole('button')).toHaveCount(0)
  expect(await sheets(page)).toBe(1)
})

test('the name stays in this browser and is not part of the progress', async ({ page }) => {
  await seedProgress(page, {})
  await gotoReady(page, '/en/completed')
  await page.getByRole('textbox', { name: /Your name/ }).fill('Zoë Álvarez')
  await gotoReady(page, '/pt/completed')
  await expect(page.locator('[data-name]')).toHaveText('Zoë Álvarez')
  expect(JSON.stringify(await storedProgress(page))).not.toContain('Zoë')
})

test('the print button asks the browser to print', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'true')
  })
  await gotoReady(page, '/en/completed')
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'true')
})

for (const locale of locales) {
  test(`${locale}: axe finds nothing, unfinished and finished, and it prints on one sheet`, async ({
    page,
  }) => {
    const words = wordsOf(locale).completed
    await page.emulateMedia({ colorScheme: locale === 'pt' ? 'dark' : 'light', reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 360, height: 800 })
    await seedProgress(page, { exercises: { [createOnce]: done(20) } })
    await gotoReady(page, `/${locale}/completed`)
    await page.getByText(words.left, { exact: true }).click()
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await passEverything(page)
    await expect(page.getByRole('heading', { name: words.certificate })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await sheets(page)).toBe(1)
  })
}
