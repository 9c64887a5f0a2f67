import type { Page } from '@playwright/test'
import {
  check,
  createOnce,
  exercise,
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

test('with the cable out after the page has loaded, everything on it works', async ({ page, context }) => {
  await gotoReady(page, lessonPath('en'))
  for (const id of [fourMethods, createOnce]) {
    await openExercise(page, id)
  }
  await exercise(page, fourMethods).getByRole('button', { name: 'Send' }).click()
  await context.setOffline(true)
  await exercise(page, fourMethods).getByRole('button', { name: 'Send' }).click()
  await expect(
    exercise(page, fourMethods).getByRole('region', { name: 'Wire log' }).getByText('x2'),
  ).toBeVisible()
})
