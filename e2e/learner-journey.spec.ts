import type { Locator, Page } from '@playwright/test'
import {
  check,
  createOnce,
  fourMethods,
  lessonPath,
  locales,
  openExercise,
  solvedCode,
  wordsOf,
  writeCode,
} from './course-pages'
import { expect, gotoReady, test } from './fixtures'

const api = 'https://api.wts.chat'

async function compose(console: Locator, method: string, url: string, body?: string, bodyTab = 'Body') {
  await console.getByRole('combobox', { name: 'Method' }).selectOption(method)
  await console.getByRole('textbox', { name: 'URL' }).fill(url)
  if (body === undefined) return
  await console.getByRole('tab', { name: bodyTab }).click()
  await console.getByRole('textbox', { name: /body/i }).fill(body)
}

async function send(console: Locator, status: number) {
  await console.getByRole('button', { name: 'Send' }).click()
  await expect(console.getByRole('region', { name: 'Response' })).toContainText(String(status))
}

async function solveFourMethods(page: Page) {
  const console = (await openExercise(page, fourMethods)).getByRole('region', { name: 'Request console' })
  await send(console, 200)
  await compose(
    console,
    'POST',
    `${api}/core/v1/contact`,
    '{"name": "Bia Campos", "phoneNumber": "+5519900009999"}',
  )
  await send(console, 200)
  const answer = await console.getByRole('region', { name: 'Response' }).textContent()
  const id = /"id": "([0-9a-f-]{36})"/.exec(answer ?? '')?.[1]
  await compose(
    console,
    'PUT',
    `${api}/core/v2/contact/${id}`,
    '{"fields": ["Annotation"], "annotation": "mornings"}',
  )
  await send(console, 200)
}

test('a learner reads, sends, writes code, passes checks, and finds it all again the next day', async ({
  page,
}) => {
  await gotoReady(page, '/en')
  await page.getByRole('link', { name: 'Start the first lesson' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Client, server and HTTP')
  await gotoReady(page, '/en')
  await page.getByRole('link', { name: /^HTTP methods/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('HTTP methods')

  await solveFourMethods(page)
  const requests = await openExercise(page, fourMethods)
  await requests.getByRole('button', { name: 'Check', exact: true }).click()
  for (const id of ['listed', 'created', 'updated']) {
    await expect(check(page, fourMethods, id)).toHaveAttribute('data-state', 'pass')
  }
  await expect(check(page, fourMethods, 'removed')).toHaveAttribute('data-state', 'fail')
  await expect(check(page, fourMethods, 'removed')).toContainText(
    'No DELETE request has gone to the sequence yet.',
  )

  const code = await openExercise(page, createOnce)
  const sandbox = code.getByRole('region', { name: 'Code sandbox' })
  await sandbox.getByRole('button', { name: 'Run' }).click()
  await expect(sandbox.getByRole('log', { name: 'Console' })).toContainText('already has the phoneNumber')
  await code.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(check(page, createOnce, 'may-run-twice')).toHaveAttribute('data-state', 'fail')
  await check(page, createOnce, 'may-run-twice')
    .getByRole('button', { name: /See exchange/ })
    .click()
  const log = code.getByRole('region', { name: 'Wire log' })
  await expect(log).toContainText('ERROR_CONFLICT')
  await log.getByRole('button', { name: 'Close x2' }).click()
  await check(page, createOnce, 'may-run-twice')
    .getByRole('button', { name: /See exchange/ })
    .click()
  await expect(log).toContainText('ERROR_CONFLICT')

  await writeCode(sandbox, solvedCode)
  await sandbox.getByRole('button', { name: 'Run' }).click()
  await expect(sandbox.getByRole('log', { name: 'Console' })).toContainText(/done [0-9a-f-]{36}[\s\S]*done/)
  await code.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(code.locator('[data-check][data-state="pass"]')).toHaveCount(4)
  await expect(code.getByText('All 4 checks pass.')).toBeVisible()

  await page.reload()
  await expect(code.locator('[data-check][data-state="pass"]')).toHaveCount(4)
  await openExercise(page, createOnce)
  await expect(sandbox.locator('.cm-content')).toContainText('getIfExists: true')
  await expect(sandbox.getByRole('log', { name: 'Console' })).not.toContainText('done')

  await gotoReady(page, '/en')
  await expect(page.getByText('7 of 12 checks', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Continue where I was' }).click()
  await expect(page).toHaveURL(/http-methods#code$/)
})

test('the language switch keeps step, code, console lines and results', async ({ page }) => {
  await gotoReady(page, lessonPath('en', 'code'))
  const code = await openExercise(page, createOnce)
  const sandbox = code
  await writeCode(sandbox, solvedCode)
  await sandbox.getByRole('button', { name: 'Run' }).click()
  await expect(sandbox.getByRole('log')).toContainText(/done[\s\S]*done/)
  await code.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(code.locator('[data-check][data-state="pass"]')).toHaveCount(4)

  const names = { pt: 'Português', es: 'Español', en: 'English' }
  await page.getByRole('button', { name: 'Switch between light and dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  for (const locale of ['pt', 'es', 'en'] as const) {
    await page.getByRole('link', { name: names[locale] }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(page).toHaveURL(new RegExp(`/${locale}/lessons/apis/http-methods#code$`))
    await expect(page.locator('html')).toHaveAttribute('lang', locale === 'pt' ? 'pt-BR' : locale)
    await expect(code.locator('[data-check][data-state="pass"]')).toHaveCount(4)
    await expect(code.locator('.cm-content')).toContainText('getIfExists: true')
    await expect(code.getByRole('log')).toContainText(/done[\s\S]*done/)
    await expect(code.getByRole('table').getByText('/core/v1/contact').first()).toBeVisible()
  }
})

for (const locale of locales) {
  test(`${locale}: predict, then see prediction and fact side by side`, async ({ page }) => {
    const { quiz } = wordsOf(locale)
    await gotoReady(page, lessonPath(locale, 'predict'))
    const prediction = page.getByRole('region', { name: quiz.predict })
    await prediction.getByRole('radio').first().check()
    await prediction.getByRole('button', { name: quiz.run }).click()
    await expect(prediction.getByText(quiz.happened)).toBeVisible()
    await expect(prediction).toContainText('DELETE → 200 · DELETE → 404')
  })

  test(`${locale}: a wrong answer says why, the right one says so and is remembered`, async ({ page }) => {
    const { quiz } = wordsOf(locale)
    await gotoReady(page, lessonPath(locale, 'choose'))
    const question = page.locator('[data-quiz="apis/http-methods/lost-answer"]')
    await question.getByRole('radio').nth(0).check()
    await question.getByRole('button', { name: quiz.answer }).click()
    await expect(question.getByRole('status')).toContainText(quiz.wrong)
    await question.getByRole('radio').nth(1).check()
    await question.getByRole('button', { name: quiz.answer }).click()
    await expect(question.getByRole('status')).toContainText(quiz.right)
    await page.reload()
    await expect(question.getByRole('radio').nth(1)).toBeChecked()
  })
}

test('hints come one by one; the solution opens after an attempt and stays', async ({ page }) => {
  await gotoReady(page, lessonPath('en', 'code'))
  const code = await openExercise(page, createOnce)
  const hints = code.getByRole('list', { name: 'Hints' }).getByRole('listitem')
  await code.getByRole('button', { name: 'Hint' }).click()
  await expect(hints).toHaveCount(1)
  await code.getByRole('button', { name: 'Show solution' }).click({ force: true })
  await expect(code.getByText('Try once first')).toBeVisible()
  await code.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(code.getByText('Nothing to check yet')).toBeVisible()
  await expect(code.locator('[data-check][data-state="idle"]')).toHaveCount(4)
  await expect(code.getByRole('button', { name: 'Show solution' })).toBeDisabled()

  await code.getByRole('button', { name: 'Run' }).click()
  await expect(code.getByRole('log')).toContainText('Uncaught')
  await code.getByRole('button', { name: 'Check', exact: true }).click()
  await code.getByRole('button', { name: 'Show solution' }).click()
  await code.getByRole('button', { name: 'Show my difference to the solution' }).click()
  await expect(code.locator('ins').first()).toContainText('getIfExists')

  await page.reload()
  await openExercise(page, createOnce)
  await expect(hints).toHaveCount(1)
  await expect(code.getByRole('button', { name: 'Show solution' })).toBeEnabled()
})

test('reset brings back the start, and what was written can be brought back', async ({ page }) => {
  await gotoReady(page, lessonPath('en', 'code'))
  const sandbox = (await openExercise(page, createOnce)).getByRole('region', { name: 'Code sandbox' })
  await writeCode(sandbox, 'console.log("mine")')
  await sandbox.getByRole('button', { name: 'Reset' }).click()
  await expect(sandbox.locator('.cm-content')).toContainText('ensureContact')
  await sandbox.getByRole('button', { name: 'Undo' }).click()
  await expect(sandbox.locator('.cm-content')).toContainText('mine')

  await sandbox.getByRole('button', { name: 'Reset' }).click()
  await page.reload()
  const again = await openExercise(page, createOnce)
  await expect(again.locator('.cm-content')).toContainText('ensureContact')
  await again.getByRole('button', { name: 'Bring back what I had' }).click()
  await expect(again.locator('.cm-content')).toContainText('mine')
})
