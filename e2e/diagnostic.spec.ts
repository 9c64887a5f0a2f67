import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { overflow, violations } from './axe'
import { locales, wordsOf } from './course-pages'
import { expect, gotoReady, test } from './fixtures'
import { tabTo } from './seeded-progress'

interface Task {
  id: string
  lesson: string
  answer: string
  choices: { id: string }[]
}

const { tasks } = JSON.parse(readFileSync('content/diagnostic/en.json', 'utf8')) as { tasks: Task[] }
const screen = (page: Page, task: Task | undefined) => page.locator(`[data-task="${task?.id}"]`)

/** Answers these tasks; `missed` is answered wrong. */
async function answer(page: Page, some: Task[], missed?: string) {
  for (const task of some) {
    const choice = task.id === missed ? task.choices.find(({ id }) => id !== task.answer)?.id : task.answer
    await screen(page, task).locator(`input[value="${choice}"]`).check()
    await screen(page, task).getByRole('button').first().click()
  }
}

test('the first missed task says where to begin; the map is marked, and nothing is locked', async ({
  page,
}) => {
  await gotoReady(page, '/en')
  await page.getByRole('link', { name: /Where do I begin/ }).click()
  await expect(page.getByRole('heading', { name: 'Task 1 of 8' })).toBeVisible()
  await answer(page, tasks, 'calendar-tool')
  await expect(page.getByRole('heading', { name: 'Start with “Authentication and errors”' })).toBeFocused()
  await expect(page.getByText('You had 7 of 8 right.')).toBeVisible()
  await expect(page.locator('[data-result=missed]')).toHaveCount(1)

  await page.getByRole('link', { name: 'Show it on the map' }).click()
  const lesson = page.locator('#lesson-apis-authentication-and-errors')
  await expect(lesson).toBeInViewport()
  await expect(lesson.getByText('Start here')).toBeVisible()
  await expect(page.locator('[data-start-here]')).toHaveCount(1)
  await expect(page.getByRole('link', { name: 'Begin at your lesson' })).toHaveAttribute(
    'href',
    '/en/lessons/apis/authentication-and-errors',
  )
  await page.getByRole('link', { name: /^Client, server and HTTP/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Client, server and HTTP' })).toBeVisible()
})

test('the mark can be taken away and put back, and the tasks done again', async ({ page }) => {
  await gotoReady(page, '/en/diagnostic')
  await answer(page, tasks, 'table-booking')
  await page.getByRole('button', { name: 'Take the mark away' }).click()
  await gotoReady(page, '/en')
  await expect(page.getByRole('link', { name: 'Start the first lesson' })).toBeVisible()
  await expect(page.locator('[data-start-here]')).toHaveCount(0)

  await gotoReady(page, '/en/diagnostic')
  await expect(page.getByRole('heading', { name: 'Start with “Body or query?”' })).toBeVisible()
  await page.getByRole('button', { name: 'Mark it again' }).click()
  await gotoReady(page, '/en')
  await expect(page.locator('[data-start-here]')).toHaveCount(1)

  await gotoReady(page, '/en/diagnostic')
  await page.getByRole('button', { name: 'Do it again' }).click()
  await expect(screen(page, tasks[0]).getByRole('radio', { checked: true })).toHaveCount(0)
  await answer(page, tasks)
  await expect(page.getByText('All 8 right.')).toBeVisible()
})

test('a closed page goes on where it was left, and back shows what was chosen', async ({ page }) => {
  await gotoReady(page, '/en/diagnostic')
  await answer(page, tasks.slice(0, 3))
  await expect(page.getByRole('heading', { name: 'Task 4 of 8' })).toBeFocused()
  await gotoReady(page, '/es/diagnostic')
  await expect(page.getByRole('heading', { name: 'Tarea 4 de 8' })).toBeVisible()
  await page.getByRole('button', { name: 'Volver' }).click()
  await expect(screen(page, tasks[2]).locator(`input[value="${tasks[2]?.answer}"]`)).toBeChecked()
})

test('by keyboard alone: whoever knows nothing begins at the first lesson', async ({ page }) => {
  await gotoReady(page, '/en/diagnostic')
  await page.getByRole('main').focus()
  for (const number of tasks.keys()) {
    await expect(page.getByRole('heading', { name: `Task ${number + 1} of 8` })).toBeVisible()
    await tabTo(page, "I don't know")
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { name: 'Start with “Client, server and HTTP”' })).toBeFocused()
})

for (const locale of locales) {
  test(`${locale}: axe finds nothing on a screen with bytes, one with a log, and the outcome`, async ({
    page,
  }) => {
    const words = wordsOf(locale).diagnostic
    await page.emulateMedia({ colorScheme: locale === 'es' ? 'dark' : 'light', reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 360, height: 800 })
    await gotoReady(page, `/${locale}/diagnostic`)
    for (const task of tasks) {
      await expect(screen(page, task)).toBeVisible()
      expect(await overflow(page), task.id).toBeLessThanOrEqual(0)
      if (['parcel-app', 'silent-week'].includes(task.id)) expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: words.unknown }).click()
    }
    await page.locator('details').first().click()
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })
}
