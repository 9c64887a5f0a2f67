import type { Page } from '@playwright/test'
import { check, createOnce, exercise, lessonPath, locales, openExercise, wordsOf } from './course-pages'
import { expect, gotoReady, test } from './fixtures'

async function passTwoChecks(page: Page) {
  await gotoReady(page, lessonPath('en', 'code'))
  const code = await openExercise(page, createOnce)
  await code.getByRole('button', { name: 'Run' }).click()
  await expect(code.getByRole('log')).toContainText('Uncaught')
  await code.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(check(page, createOnce, 'created-once')).toHaveAttribute('data-state', 'pass')
}

test('progress saved as a file on one device joins what another device has', async ({
  page,
  browser,
  baseURL,
}) => {
  await passTwoChecks(page)
  await gotoReady(page, '/en')
  await expect(page.getByText('1 of 12 checks', { exact: true })).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^pull-and-push-progress-\d{4}-\d\d-\d\d\.json$/)
  const file = await download.path()

  const other = await (await browser.newContext({ baseURL, locale: 'pt-BR' })).newPage()
  await gotoReady(other, '/pt')
  await other.locator('input[type=file]').setInputFiles(file)
  await expect(other.getByText(wordsOf('pt').map.mine.imported)).toBeVisible()
  await expect(other.getByText('1 de 12 verificações', { exact: true })).toBeVisible()
  await other.context().close()
})

for (const locale of locales) {
  test(`${locale}: a file that is no progress is refused in words and changes nothing`, async ({ page }) => {
    const { mine } = wordsOf(locale).map
    await gotoReady(page, `/${locale}`)
    const load = async (text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await load('{"holiday": "photos"}')
    await expect(page.getByText(mine.unreadable)).toBeVisible()
    await load('{"version": 99}')
    await expect(page.getByText(mine.newer)).toBeVisible()
    expect(await page.evaluate(() => localStorage.getItem('pull-and-push:progress'))).toBeNull()
  })
}

test('storage that throws gets one notice, and the lesson works', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    Object.defineProperty(window, 'localStorage', { get: refuse })
  })
  await passTwoChecks(page)
  await expect(page.getByText('This browser does not let the course remember anything.')).toHaveCount(1)
  await page.getByRole('button', { name: 'Close' }).first().click()
  await expect(page.getByText('This browser does not let the course remember anything.')).toHaveCount(0)
})

test('a full disk keeps what was stored before and says so', async ({ page }) => {
  await passTwoChecks(page)
  const before = await page.evaluate(() => localStorage.getItem('pull-and-push:progress'))
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await exercise(page, createOnce).getByRole('button', { name: 'Hint' }).click()
  await expect(page.getByText("This browser's storage is full.")).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('pull-and-push:progress'))).toBe(before)
})

test('two tabs that work at once lose nothing of each other', async ({ page, context }) => {
  await passTwoChecks(page)
  const other = await context.newPage()
  await gotoReady(other, lessonPath('en', 'code'))
  await exercise(other, createOnce).getByRole('button', { name: 'Hint' }).click()
  await expect(
    exercise(page, createOnce).getByRole('list', { name: 'Hints' }).getByRole('listitem'),
  ).toHaveCount(1)
  await expect(check(other, createOnce, 'created-once')).toHaveAttribute('data-state', 'pass')
})
