import { readdirSync, readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { overflow } from './axe'
import { type Locale, wordsOf } from './course-pages'
import { expect, gotoReady, test } from './fixtures'
import { full } from './sample'

const id = 'webhooks/receive-well/hour'
const handlers = 'mocks/webhooks/gauntlet/handlers'

/** An hour takes seconds on a quiet machine, and this long on a busy one. */
const anHour = { timeout: 60_000 }

const soundHandler = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(`${handlers}/sound`)
      .filter((file) => file !== 'secrets.ts')
      .map((file) => [`/${file}`, readFileSync(`${handlers}/sound/${file}`, 'utf8')]),
  )

/** The learner was here before and left these files. */
async function leaveDraft(page: Page, files: Record<string, string>): Promise<void> {
  const nothing = { steps: {}, exercises: {}, answers: {}, places: {} }
  const drafts = { [id]: { at: '2026-01-01T00:00:00.000Z', files } }
  await page.addInitScript(
    (text) => {
      // The runner's frame has no storage.
      if (window === window.top && !localStorage.getItem('pull-and-push:progress'))
        localStorage.setItem('pull-and-push:progress', text)
    },
    JSON.stringify({ version: 1, ...nothing, drafts }),
  )
}

async function openGauntlet(page: Page, locale: Locale = 'en', search = ''): Promise<Locator> {
  await gotoReady(page, `/${locale}/lessons/webhooks/receive-well${search}#hour`)
  const gauntlet = page.getByRole('region', { name: wordsOf(locale).gauntlet.title, exact: true })
  await expect(gauntlet.locator('.cm-content')).toBeVisible({ timeout: 30_000 })
  return gauntlet
}

const runButton = (gauntlet: Locator) => gauntlet.getByRole('button', { name: 'Run the hour', exact: true })
const line = (gauntlet: Locator, name: string) => gauntlet.locator(`[data-line="${name}"]`)
const score = (gauntlet: Locator) => gauntlet.locator('[data-score]')
const checks = (gauntlet: Locator) => gauntlet.getByRole('list', { name: 'Checks' }).getByRole('listitem')

/** Plays the hour to its end and gives its score. */
async function play(gauntlet: Locator): Promise<number> {
  await runButton(gauntlet).click()
  await expect(gauntlet.getByRole('status').filter({ hasText: /^Done: score/ })).toBeVisible(anHour)
  return Number(await score(gauntlet).getAttribute('data-score'))
}

test('a first try loses much in its hour, and each loss shows its exchange', async ({ page }) => {
  test.slow()
  const gauntlet = await openGauntlet(page)
  expect(await play(gauntlet)).toBeLessThan(60)
  await expect(line(gauntlet, 'exactlyOnce')).toHaveAttribute('data-good', 'false')
  const losses = gauntlet.getByRole('region', { name: /^\d+ losses$/ })
  const show = losses.getByRole('button', { name: /^Show the exchange/ }).first()
  const exchange = /x\d+/.exec((await show.textContent()) ?? '')?.[0] ?? ''
  await show.click()
  const log = gauntlet.getByRole('region', { name: 'Wire log' })
  await expect(log.getByRole('row').filter({ hasText: exchange }).first()).toBeInViewport()
  await expect(log.getByText(new RegExp(`^${exchange} · `))).toBeVisible()
})

test('a sound handler comes through whole: its checks pass and its score stays for the next visit', async ({
  page,
}) => {
  test.slow()
  await leaveDraft(page, soundHandler())
  const gauntlet = await openGauntlet(page)
  await expect(checks(gauntlet)).toHaveCount(4)
  expect(await play(gauntlet)).toBe(100)
  for (const check of await checks(gauntlet).all()) await expect(check).toHaveAttribute('data-state', 'pass')
  const figures = await gauntlet.locator('[data-line] td').allInnerTexts()
  await gauntlet.getByRole('button', { name: 'Run the same hour again' }).click()
  await expect(gauntlet.getByRole('button', { name: 'Cancel' })).toBeVisible()
  await expect(score(gauntlet)).toHaveAttribute('data-score', '100', anHour)
  // The same number is the same hour, to the last answer.
  expect(await gauntlet.locator('[data-line] td').allInnerTexts()).toEqual(figures)

  await page.reload()
  const later = await openGauntlet(page)
  const hours = later.getByRole('table', { name: 'Hours played' })
  await expect(hours.getByRole('row', { name: /^1 100 100 2/ })).toBeVisible()
  for (const check of await checks(later).all()) await expect(check).toHaveAttribute('data-state', 'pass')
  await gotoReady(page, '/en')
  await expect(page.getByText(/^4 of \d+ checks$/).first()).toBeVisible()
})

test('an hour is called off, and one without a handler never begins', async ({ page }) => {
  await leaveDraft(page, { '/route.ts': 'export async function POST( {', '/store.ts': '' })
  const gauntlet = await openGauntlet(page)
  await runButton(gauntlet).click()
  await expect(gauntlet.getByRole('status').filter({ hasText: 'Your handler did not start' })).toBeVisible()
  await expect(gauntlet.getByRole('log')).toContainText('route.ts')
  await expect(score(gauntlet)).toHaveCount(0)

  await gauntlet.getByRole('button', { name: 'Reset', exact: true }).click()
  await runButton(gauntlet).click()
  await gauntlet.getByRole('button', { name: 'Cancel' }).click()
  await expect(gauntlet.getByRole('status').filter({ hasText: /^Cancelled at/ })).toBeVisible()
  await expect(score(gauntlet)).toHaveCount(0)
  await expect(runButton(gauntlet)).toBeEnabled()
})

test('a link opens its hour, and all of it is done by keyboard', async ({ page }) => {
  test.slow()
  await leaveDraft(page, soundHandler())
  const gauntlet = await openGauntlet(page, 'en', `?gauntlet=${encodeURIComponent(id)}&seed=7`)
  const seed = gauntlet.getByRole('spinbutton', { name: 'Number of the hour (seed)' })
  await expect(seed).toHaveValue('7')
  await seed.focus()
  await page.keyboard.press('ArrowUp')
  await expect(seed).toHaveValue('8')
  for (let i = 0; i < 4; i++) await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(runButton(gauntlet)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(gauntlet.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expect(runButton(gauntlet)).toBeFocused(anHour)
  await expect(score(gauntlet)).toHaveAttribute('data-score', '100')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(gauntlet.getByRole('table', { name: 'What went wrong on the way' })).toBeVisible()
})

for (const [locale, colorScheme, width] of [
  ['en', 'light', 1280],
  ['pt', 'dark', 360],
  ['es', 'dark', 360],
] as const) {
  test(
    `the report has nothing for axe to find in ${locale}, ${colorScheme}, ${width} wide`,
    full,
    async ({ page }) => {
      test.slow()
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      const gauntlet = await openGauntlet(page, locale)
      const { hour, picture } = wordsOf(locale).gauntlet
      await gauntlet.getByRole('button', { name: hour.run, exact: true }).click()
      await expect(score(gauntlet)).toBeVisible(anHour)
      await gauntlet.getByText(picture.tables, { exact: true }).click()
      const { violations } = await new AxeBuilder({ page }).include('[data-gauntlet]').analyze()
      expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    },
  )
}
