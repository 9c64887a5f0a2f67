import { check, createOnce, fourMethods, lessonPath, openExercise } from './course-pages'
import { expect, gotoReady, test } from './fixtures'

test('the first Tab offers the way past the header', async ({ page }) => {
  await gotoReady(page, '/en')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Start the first lesson' })).toBeFocused()
})

test('code is written, run, left and checked without a mouse', async ({ page }) => {
  await gotoReady(page, lessonPath('en', 'code'))
  const code = await openExercise(page, createOnce)
  const sandbox = code.getByRole('region', { name: 'Code sandbox' })
  await expect(sandbox.getByText('Esc, then Tab, leaves the editor')).toBeVisible()
  await sandbox.locator('.cm-content').focus()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(sandbox.getByRole('log')).toContainText('Uncaught')

  await sandbox.locator('.cm-content').focus()
  await page.keyboard.press('Tab')
  await expect(sandbox.locator('.cm-content')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(sandbox.locator('.cm-content')).not.toBeFocused()

  const button = code.getByRole('button', { name: 'Check', exact: true })
  for (let i = 0; i < 40 && !(await button.evaluate((b) => b === document.activeElement)); i++) {
    await page.keyboard.press('Tab')
  }
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(check(page, createOnce, 'may-run-twice')).toHaveAttribute('data-state', 'fail')
  await expect(code.getByRole('status').filter({ hasText: 'checks pass' })).toBeVisible()
})

test('a request is changed and sent with Ctrl+Enter from its address', async ({ page }) => {
  await gotoReady(page, lessonPath('en', 'four'))
  const exercise = await openExercise(page, fourMethods)
  const console = exercise.getByRole('region', { name: 'Request console' })
  const url = console.getByRole('textbox', { name: 'URL' })
  await url.focus()
  await page.keyboard.press('End')
  await page.keyboard.type('&PageNumber=2')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(console.getByRole('region', { name: 'Response' })).toContainText('"pageNumber": 2')
})

test('everything that takes the focus shows it', async ({ page }) => {
  await gotoReady(page, lessonPath('en'))
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement ?? document.body)
      return {
        name: document.activeElement?.outerHTML.slice(0, 80),
        width: style.outlineWidth,
        style: style.outlineStyle,
      }
    })
    expect(outline.style, outline.name).not.toBe('none')
    expect(Number.parseFloat(outline.width), outline.name).toBeGreaterThanOrEqual(2)
  }
})
