// A lesson asks for a prediction before a request leaves, fixes parts of it, and shows prediction and fact side by side.
import { lessonPath } from './course-pages'
import { expect, gotoReady, test } from './fixtures'

test.beforeEach(async ({ page }) => {
  await gotoReady(page, lessonPath('en'))
})

test('Send waits for a prediction, which then stands beside what happened', async ({ page }) => {
  const console = page.locator('[data-island]', { has: page.locator('[data-workbench]') }).first()
  await console.scrollIntoViewIfNeeded()
  const region = console.getByRole('region', { name: /^Request console/ })
  const send = region.getByRole('button', { name: 'Send' })
  await send.click()
  await expect(region.getByLabel('Status', { exact: true })).toBeFocused()
  await expect(region.getByText('First say what you expect, then send.')).toBeVisible()
  await expect(region.getByText('Nothing sent yet')).toBeVisible()

  await region.getByLabel('Status', { exact: true }).selectOption('404')
  await region.getByLabel('What the body is').selectOption('page')
  await page.keyboard.press('Control+Enter')
  const outcome = region.getByRole('table', { name: 'Your prediction and what happened' })
  await expect(outcome.locator('[data-ask=status]')).toHaveAttribute('data-how', 'wrong')
  await expect(outcome.locator('[data-ask=status]')).toContainText('Different: 200 OK')
  await expect(outcome.locator('[data-ask=shape]')).toHaveAttribute('data-how', 'right')
  await expect(region.getByText('1 prediction of 2 right so far.')).toBeVisible()

  // The next request leaves without being asked, unless the learner wants to be.
  await region.getByRole('combobox', { name: 'Method' }).selectOption('DELETE')
  await send.click()
  await expect(region.getByText('405', { exact: false }).first()).toBeVisible()
  await region.getByRole('button', { name: 'Predict the next answer' }).click()
  await expect(region.getByLabel('Status', { exact: true })).toBeFocused()
})

test('what the lesson has fixed stays as it is, typed over or pasted over', async ({ page }) => {
  const console = page.locator('[data-island]', { has: page.locator('[data-workbench]') }).first()
  await console.scrollIntoViewIfNeeded()
  const region = console.getByRole('region', { name: /^Request console/ })
  await expect(region.getByText('Fixed by the lesson: address, query, headers, auth.')).toBeVisible()
  const url = region.getByRole('textbox', { name: 'URL' })
  const address = 'https://api.wts.chat/core/v1/contact?PageSize=5'
  await expect(url).toHaveValue(address)
  await url.focus()
  await page.keyboard.type('x')
  await expect(url).toHaveValue(address)
  await region.getByRole('tab', { name: 'Query' }).click()
  await expect(region.getByRole('tabpanel', { name: 'Query' }).getByRole('textbox').first()).toBeDisabled()
  await region.getByRole('combobox', { name: 'Method' }).selectOption('PUT')
  await expect(region.getByRole('combobox', { name: 'Method' })).toHaveValue('PUT')
})
