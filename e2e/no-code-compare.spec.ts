// Make and n8n compared: a month of a workflow is counted, and every figure behind the bill can be changed.
import type { Page } from '@playwright/test'
import { overflow, violations } from './axe'
import { tabTo } from './console-page'
import { type Locale, wordsOf } from './course-pages'
import { expect, gotoReady, test } from './fixtures'
import { roomLooks } from './sample'
import { openIsland } from './webhook-page'

async function openCompare(page: Page, locale: Locale = 'en') {
  const { compare: words } = wordsOf(locale)
  await gotoReady(page, `/${locale}/lessons/no-code/n8n-and-make`)
  const compare = await openIsland(page.locator('[data-compare]'))
  const box = (name: string) => compare.getByRole('textbox', { name, exact: true })
  return {
    words,
    compare,
    box,
    slider: (name: string) =>
      compare.getByRole('slider', { name: words.profile.slider.replace('{name}', name) }),
    said: compare.getByRole('status').first(),
    figure: (name: string) => compare.locator(`tr[data-figure="${name}"] td`),
    /** Ten runs a month of three items; one block for each run and two for each item. */
    async tenRuns() {
      await box(words.profile.calls).fill('10')
      await box(words.profile.items).fill('3')
      await box(words.profile.once).fill('1')
      await box(words.profile.each).fill('2')
    },
  }
}

test('a month is counted as each of the two counts, in the sentence, the picture and the table alike', async ({
  page,
}) => {
  const { compare, said, figure, tenRuns, slider, box } = await openCompare(page)
  await tenRuns()
  // The block that begins, one block, and two blocks for three items: 8 credits a run.
  await expect(said).toContainText('10 runs a month: 10 executions in n8n, 80 credits in Make.')
  await expect(figure('month')).toHaveText(['80', '10', '–'])
  await expect(figure('ofRun')).toHaveText(['8', '1', '–'])
  await expect(compare.getByRole('columnheader', { name: 'n8n, self-hosted' })).toBeVisible()
  await expect(compare.getByRole('img', { name: /^80 credits in Make, 10 executions in n8n/ })).toBeVisible()

  await slider('Items in a run').press('ArrowRight')
  await expect(box('Items in a run')).toHaveValue('5')
  await expect(said).toContainText('10 executions in n8n, 120 credits in Make.')
})

test('on the clock, looks that find nothing are counted too', async ({ page }) => {
  const { compare, said, figure, tenRuns, box } = await openCompare(page)
  await tenRuns()
  await compare.getByRole('radio', { name: 'at fixed intervals (it looks for news)' }).check()
  await box('Minutes between two looks').fill('60')
  await box('Of 100 looks, how many find something?').fill('0')
  await expect(said).toContainText('720 runs a month: 720 executions in n8n')
  await expect(figure('empty').nth(1)).toHaveText('720')
  await box('Minutes between two looks').fill('5')
  await expect(compare).toContainText('free plan looks at most every 15 minutes')
})

test('a number that is none says so and changes nothing, and the last good one comes back', async ({
  page,
}) => {
  const { said, tenRuns, box } = await openCompare(page)
  await tenRuns()
  const calls = box('Calls a month')
  const before = (await said.textContent()) ?? ''
  for (const typed of ['many', '-1', '1.5', '', '99999999999']) {
    await calls.fill(typed)
    await expect(calls).toHaveAttribute('aria-invalid', 'true')
    await expect(calls).toHaveAccessibleDescription(/^A number from .*Until then 10 is used/)
    await expect(said).toHaveText(before)
  }
  await calls.blur()
  await expect(calls).toHaveValue('10')
  await expect(calls).not.toHaveAttribute('aria-invalid', 'true')
})

test('examples are changed, put back and brought back, by keyboard, and a reload keeps them', async ({
  page,
}) => {
  const { words, compare, said, tenRuns, box } = await openCompare(page)
  await tenRuns()
  const name = words.assumed.examples.server
  const usual = await box(name).inputValue()
  const before = (await said.textContent()) ?? ''
  await box(name).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('777,5')
  await expect(said).not.toHaveText(before)
  const reset = compare.getByRole('button', { name: 'Back to the examples' })
  const undo = compare.getByRole('button', { name: 'Undo' })
  await tabTo(page, reset)
  await page.keyboard.press('Enter')
  await expect(box(name)).toHaveValue(usual)
  await expect(compare.getByRole('status').last()).toHaveText('All figures are back to the examples.')
  await tabTo(page, undo)
  await page.keyboard.press('Enter')
  await expect(box(name)).toHaveValue('777.5')
  await expect(undo).toBeFocused()
  await page.reload()
  await openIsland(compare)
  await expect(box(name)).toHaveValue('777.5')
  await expect(box('Calls a month')).toHaveValue('10')
})

test('a press elsewhere is not missed when the sentence about a wrong number goes', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  const { words, compare, box } = await openCompare(page)
  await box(words.assumed.examples.server).fill('much')
  await compare.getByRole('button', { name: 'Back to the examples' }).click()
  await expect(compare.getByRole('status').last()).toHaveText('All figures are back to the examples.')
  await expect(box(words.assumed.examples.server)).toHaveValue('8')
})

test('what no bill shows can be read without any code of the page', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await page.goto('/en/lessons/no-code/n8n-and-make')
  const table = page.getByRole('table', { name: 'What no bill shows' })
  await expect(table.getByRole('rowheader')).toHaveCount(7)
  await context.close()
})

for (const [locale, theme, width, tag] of roomLooks) {
  test.describe(`${locale}, ${theme}, ${width} px`, () => {
    test.use({
      colorScheme: theme,
      viewport: { width, height: 900 },
      contextOptions: { reducedMotion: 'reduce' },
    })
    test('axe finds nothing on the comparison, and it does not scroll sideways', tag, async ({ page }) => {
      const { words, compare, box } = await openCompare(page, locale)
      await compare.getByRole('radio').last().check()
      await box(words.profile.everyMinutes).fill('2')
      await box(words.profile.items).fill('none')
      expect.soft(await violations(page, '[data-compare]')).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    })
  })
}
