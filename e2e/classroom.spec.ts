import type { Page } from '@playwright/test'
import {
  check,
  createOnce,
  fourMethods,
  lessonPath,
  openExercise,
  solvedCode,
  writeCode,
} from './course-pages'
import { classroomUrl, expect, gotoReady, test } from './fixtures'

async function learn(page: Page, path: string) {
  await gotoReady(page, path)
  const requests = await openExercise(page, fourMethods)
  await requests.getByRole('button', { name: 'Send' }).click()
  await expect(requests.getByRole('region', { name: 'Response' })).toContainText('200')
  await requests.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(check(page, fourMethods, 'listed')).toHaveAttribute('data-state', 'pass')

  const code = await openExercise(page, createOnce)
  const sandbox = code.getByRole('region', { name: 'Code sandbox' })
  await writeCode(sandbox, solvedCode)
  await sandbox.getByRole('button', { name: 'Run' }).click()
  await expect(sandbox.getByRole('log')).toContainText(/done[\s\S]*done/)
  await code.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(code.locator('[data-check][data-state="pass"]')).toHaveCount(4)
}

test('in a classroom without https, under a name that is not localhost, everything works', async ({
  page,
  baseURL,
}) => {
  const address = classroomUrl(baseURL ?? '', lessonPath('en'))
  await learn(page, address)
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
})

test('with the cable out after the first touch of the page, everything on it works', async ({
  page,
  context,
}) => {
  await gotoReady(page, lessonPath('en'))
  await page.mouse.move(200, 200)
  await page.mouse.move(220, 220)
  await expect(page.locator('[data-placeholder]')).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true', { timeout: 30_000 })
  await context.setOffline(true)

  const requests = await openExercise(page, fourMethods)
  await requests.getByRole('button', { name: 'Send' }).click()
  await expect(requests.getByRole('region', { name: 'Response' })).toContainText('200')
  await requests.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(check(page, fourMethods, 'listed')).toHaveAttribute('data-state', 'pass')

  const code = await openExercise(page, createOnce)
  await code.getByRole('button', { name: 'Run' }).click()
  await expect(code.getByRole('log')).toContainText('Uncaught')
  await code.getByRole('button', { name: 'Check', exact: true }).click()
  await code.getByRole('button', { name: 'Show solution' }).click()
  await expect(code.getByRole('region', { name: 'Solution' })).toContainText('getIfExists')
})
