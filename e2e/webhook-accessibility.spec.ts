// Axe over the parts of the webhook half at work: each language, each theme and each width somewhere, not each with each.
import type { Page } from '@playwright/test'
import { overflow, violations } from './axe'
import { type Locale, wordsOf } from './course-pages'
import { expect, test } from './fixtures'
import { full } from './sample'
import { handlerAddress, openIsland, openLab, openLesson, serve, subscribe } from './webhook-page'

/** Deliveries that arrived and that did not, one of them open, with its signature. */
async function labAtWork(page: Page, locale: Locale) {
  const opened = await openLab(page, locale)
  const { words, lab, happenings, rows, log, tab, clock, wireRows } = opened
  await tab(words.signature.tab).click()
  await lab.getByRole('combobox', { name: words.signature.choose, exact: true }).selectOption('standard')
  await subscribe(opened, 'Ana & Cia', handlerAddress, ['CONTACT_UPDATE', 'MESSAGE_RECEIVED'])
  const happen = (place: number) => happenings.getByRole('listitem').nth(place).getByRole('button').click()
  await happen(0)
  await expect(rows.first()).toHaveAttribute('data-status', 'retrying')
  await serve(opened, 'export const POST = () => new Response()')
  await happen(6)
  await expect(rows.first()).toHaveAttribute('data-status', 'delivered')
  await log.getByRole('button', { name: words.log.open.replace('{id}', 'd1'), exact: true }).click()
  await log.locator('summary').click()
  await tab(words.faults.tab).click()
  await lab.getByRole('switch').first().click()
  await wireRows.last().getByRole('button').first().click()
  await clock.getByRole('button', { name: words.clock.pause, exact: true }).click()
}

async function raceRun(page: Page, locale: Locale) {
  const { race: words } = wordsOf(locale)
  await openLesson(page, 'pull-vs-push', locale)
  const race = await openIsland(page.locator('[data-race]'))
  for (const answer of [words.predict.requestsPush, words.predict.delayHalf, words.predict.missedNo])
    await race.getByRole('radio', { name: answer }).check()
  await race.getByRole('button', { name: words.predict.keep }).click()
  // Asking once an hour makes the shortest race.
  await race.getByRole('slider').press('End')
  await race.getByRole('checkbox').first().check()
  await race.getByRole('button', { name: words.settings.toEnd }).click()
  await expect(race.locator('[data-prediction]')).toHaveCount(3, { timeout: 20_000 })
}

async function lensRefusing(page: Page, locale: Locale) {
  const { lens: words } = wordsOf(locale)
  await openLesson(page, 'verify-signatures', locale)
  const lens = await openIsland(page.locator('[data-lens]'))
  await lens.getByRole('button', { name: words.way.flip }).click()
  await lens.getByRole('checkbox').first().check()
  await lens.locator('summary').first().click()
  await lens.getByRole('textbox').last().fill('v1,nonsense')
  await expect(lens.locator('[data-light][data-state=fail]')).toHaveCount(1)
  await expect(lens.locator('[data-finding]')).toBeVisible()
}

async function timelineMoved(page: Page, locale: Locale) {
  await openLesson(page, 'when-things-fail', locale)
  const timeline = await openIsland(page.locator('[data-retry-timeline]'))
  await timeline.getByRole('slider').last().press('PageUp')
  await expect(timeline.locator('[data-policy]').first()).toBeVisible()
}

const visits = [
  ['lab', labAtWork, 'en', 'light', 1280],
  ['lab', labAtWork, 'pt', 'dark', 360],
  ['lab', labAtWork, 'es', 'light', 360],
  ['lab', labAtWork, 'es', 'dark', 1280],
  ['race', raceRun, 'en', 'dark', 1280],
  ['race', raceRun, 'pt', 'light', 360],
  ['lens', lensRefusing, 'es', 'dark', 360],
  ['lens', lensRefusing, 'en', 'light', 1280],
  ['timeline', timelineMoved, 'pt', 'dark', 1280],
  ['timeline', timelineMoved, 'es', 'light', 360],
] as const

for (const [name, work, locale, theme, width] of visits) {
  test.describe(`${locale}, ${theme}, ${width} px`, () => {
    test.use({
      colorScheme: theme,
      viewport: { width, height: 900 },
      contextOptions: { reducedMotion: 'reduce' },
    })
    test(
      `axe finds nothing on the ${name} at work, and it does not scroll sideways`,
      full,
      async ({ page }) => {
        await work(page, locale)
        expect.soft(await violations(page)).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(0)
      },
    )
  })
}
