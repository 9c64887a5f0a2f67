import { readFileSync } from 'node:fs'
import { overflow, violations } from './axe'
import { ask, contacts, type OpenConsole, openConsole } from './console-page'
import { expect, test } from './fixtures'
import { full } from './sample'

/** A GET of the contacts, then a POST that makes one and so an event. */
async function askAndCreate(opened: OpenConsole) {
  const { rows } = opened
  await ask(opened, contacts)
  await expect(rows).toHaveCount(1)
  await ask(opened, contacts, '{"name":"Wire Test","phoneNumber":"+5519900001234"}')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('200')
}

test('an event is there for who asks, says its cause, and leads to it', async ({ page }) => {
  const opened = await openConsole(page)
  await askAndCreate(opened)
  const { wire, rows } = opened
  const events = wire.getByRole('button', { name: 'Events (1)' })
  await expect(events).toHaveAttribute('aria-pressed', 'false')
  await events.press('Enter')
  await expect(rows).toHaveCount(3)
  const event = wire.getByRole('row').and(wire.locator('[data-kind="event"]'))
  await expect(event).toContainText('CONTACT_NEW')
  await event.getByRole('button', { name: 'caused by x2' }).press('Enter')
  await expect(wire.getByRole('button', { name: 'x2, details' })).toBeFocused()
  await wire.getByRole('button', { name: 'e1, details' }).click()
  await expect(wire.getByRole('list', { name: 'From cause to effect' }).getByRole('listitem')).toHaveText([
    /^x2 POST/,
    /^e1 event CONTACT_NEW/,
  ])
})

test('a cause the filter hides is shown when it is gone to', async ({ page }) => {
  const opened = await openConsole(page)
  await askAndCreate(opened)
  const { wire, rows } = opened
  await wire.getByRole('button', { name: 'Events (1)' }).click()
  await wire.getByRole('button', { name: 'Requests (2)' }).click()
  await expect(rows).toHaveCount(1)
  await rows.getByRole('button', { name: 'caused by x2' }).click()
  await expect(wire.getByRole('button', { name: 'x2, details' })).toBeFocused()
  await expect(rows).toHaveCount(3)
})

test('filters narrow the rows, say how many are left, and are cleared at once', async ({ page }) => {
  const opened = await openConsole(page)
  await askAndCreate(opened)
  const { wire, rows } = opened
  await wire.getByRole('button', { name: 'Filter' }).click()
  await wire.getByRole('combobox', { name: 'Method' }).selectOption('POST')
  await expect(rows).toHaveCount(1)
  await expect(wire.getByRole('status')).toHaveText('1 of 3 rows shown')
  await wire.getByRole('searchbox').fill('WIRE TEST')
  await expect(rows).toHaveCount(1)
  await wire.getByRole('searchbox').fill('nothing has this')
  await expect(wire).toContainText('No row fits the filter.')
  await wire.getByRole('button', { name: 'Clear filters' }).click()
  await expect(rows).toHaveCount(2)
  await expect(wire.getByRole('status')).toHaveText('2 of 3 rows shown')
})

test('the diagram draws the rows of the table and opens them by their numbers', async ({ page }) => {
  const opened = await openConsole(page)
  await askAndCreate(opened)
  const { wire } = opened
  await wire.getByRole('button', { name: 'Diagram' }).click()
  const picture = wire.getByRole('img', { name: /^Sequence diagram of 2 exchanges/ })
  await expect(picture).toBeVisible()
  await expect(picture.locator('text')).toHaveText([
    'GET /core/v1/contact',
    /^200/,
    'POST /core/v1/contact',
    /^200/,
  ])
  await wire.getByRole('button', { name: 'Events (1)' }).click()
  await expect(picture.locator('text')).toHaveCount(5)
  await wire.getByRole('button', { name: 'x2, details' }).press('Enter')
  await expect(wire.getByRole('group', { name: 'Request x2 on the wire' })).toContainText('Wire Test')
  await wire.getByRole('button', { name: 'Close x2' }).click()
  await expect(wire.getByRole('button', { name: 'x2, details' })).toBeFocused()
})

test('the export holds the exchanges the filter shows', async ({ page }) => {
  const opened = await openConsole(page)
  await askAndCreate(opened)
  const { wire } = opened
  await wire.getByRole('button', { name: 'Filter' }).click()
  await wire.getByRole('combobox', { name: 'Method' }).selectOption('POST')
  const saving = page.waitForEvent('download')
  await wire.getByRole('button', { name: 'Export HAR' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toBe('playground-requests.har')
  const { log } = JSON.parse(readFileSync(await file.path(), 'utf8'))
  expect(log.entries.map((entry: { request: { method: string } }) => entry.request.method)).toEqual(['POST'])
  await expect(wire.getByRole('status')).toHaveText('playground-requests.har was saved with 1 exchange.')
})

for (const [locale, theme, width] of [
  ['en', 'dark', 1280],
  ['pt', 'light', 360],
  ['es', 'dark', 360],
] as const) {
  test(
    `table, filters, diagram and detail have no axe violation and fit (${locale}, ${theme}, ${width} px)`,
    full,
    async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      const opened = await openConsole(page, locale)
      await askAndCreate(opened)
      const { wire } = opened
      await wire.getByRole('button', { name: /^(Events|Eventos)/ }).click()
      await wire.getByRole('button', { name: /^Filt/ }).click()
      await wire.getByRole('button', { name: /^e1, / }).click()
      const box = wire.getByRole('group').first()
      expect(await box.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0)
      expect(await violations(page)).toEqual([])
      await wire.getByRole('button', { name: /^Diagram/ }).click()
      await expect(wire.getByRole('img')).toBeVisible()
      expect(await violations(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    },
  )
}
