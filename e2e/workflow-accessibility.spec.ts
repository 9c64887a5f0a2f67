// Axe over the workflow builder at work: on the canvas and in the list, with a run, a failure and an open node; and its dialogs.
import type { Page } from '@playwright/test'
import { overflow, violations } from './axe'
import { type Locale, wordsOf } from './course-pages'
import { expect, test } from './fixtures'
import { full, look } from './sample'
import { openBuilder, openNode, placed, workflowOf } from './workflow-page'

/** Runs up to a request that is refused, and has a node nothing leads to. */
const failing = () =>
  workflowOf(
    [
      placed('Clock', 'schedule', 0),
      placed('Fields', 'set', 1, { fields: [{ name: 'name', value: 'Ana "Nina" Prado' }] }),
      placed('Sort', 'if', 2, {
        conditions: [{ left: '={{ $json.name }}', operator: 'contains', right: 'Ana' }],
      }),
      placed('Ask', 'http-request', 3, {
        url: '=https://api.wts.chat/core/v1/contact?name={{ $json.name }}',
        headers: [{ name: 'Accept', value: 'application/json' }],
      }),
      placed('Alone', 'loop', 4),
    ],
    ['Clock>Fields', 'Fields>Sort', 'Sort>Ask'],
  )

async function afterRun(page: Page, locale: Locale) {
  const opened = await openBuilder(page, failing(), locale)
  await opened.tool(opened.words.tools.runOnce).click()
  await expect(opened.runRows.first()).toContainText(opened.words.runs.states.failed)
  return opened
}

async function canvasAtWork(page: Page, locale: Locale) {
  const { view, words, node, form } = await afterRun(page, locale)
  await view(words.tools.canvas).check()
  await node('Ask').click()
  await expect(form('Ask')).toBeVisible()
}

async function listAtWork(page: Page, locale: Locale) {
  const opened = await afterRun(page, locale)
  await opened.view(opened.words.tools.list).check()
  const form = await openNode(opened, 'Sort')
  await form.getByText(opened.words.field.names).first().click()
}

async function choosing(page: Page, locale: Locale) {
  const { tool, words } = await openBuilder(page, failing(), locale)
  await tool(words.tools.add).click()
  await page.getByRole('dialog').locator('summary').first().click()
}

async function takingAway(page: Page, locale: Locale) {
  const { tool, words } = await openBuilder(page, failing(), locale)
  await tool(words.tools.takeAway).click()
  const dialog = page.getByRole('dialog')
  expect.soft(await violations(page)).toEqual([])
  await dialog.getByRole('tab', { name: words.takeAway.import }).click()
  await dialog.getByRole('button', { name: words.takeAway.read }).click()
  await expect(dialog.getByRole('status')).toContainText(wordsOf(locale).takeaway.empty)
  expect.soft(await violations(page)).toEqual([])
  await dialog.getByRole('tab', { name: 'Make' }).click()
  await expect(dialog.getByRole('table')).toBeVisible()
}

const works = [
  ['canvas', canvasAtWork],
  ['list', listAtWork],
  ['dialog of nodes', choosing],
  ['dialog to take it away', takingAway],
] as const

for (const theme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test.describe(`${theme}, ${width} px`, () => {
      test.use({
        colorScheme: theme,
        viewport: { width, height: 900 },
        contextOptions: { reducedMotion: 'reduce' },
      })
      for (const [at, [name, work]] of works.entries()) {
        for (const locale of ['en', 'pt', 'es'] as const) {
          // One part in each corner that is looked at each time; two of them at the narrow one.
          const isSampled = { en: at === 0, pt: at === 1 || at === 3, es: at === 2 }[locale]
          test(
            `${locale}: axe finds nothing on the ${name}, and it does not scroll sideways`,
            isSampled && at === 0 ? look(locale, theme, width) : full,
            async ({ page }) => {
              await work(page, locale)
              expect(await violations(page)).toEqual([])
              expect(await overflow(page)).toBeLessThanOrEqual(0)
            },
          )
        }
      }
    })
  }
}
