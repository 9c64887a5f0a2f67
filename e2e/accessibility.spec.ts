import type { Page } from '@playwright/test'
import { overflow, violations } from './axe'
import { check, createOnce, fourMethods, lessonPath, locales, openExercise, wordsOf } from './course-pages'
import { expect, gotoReady, test } from './fixtures'
import { look } from './sample'

const pages = [
  ['course map', (locale: string) => `/${locale}`],
  ['lesson', (locale: (typeof locales)[number]) => lessonPath(locale)],
  ['playground', (locale: string) => `/${locale}/playground`],
] as const

const looks = [
  { theme: 'light', width: 360 },
  { theme: 'dark', width: 360 },
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280 },
] as const

/** Scrolls through the page until nothing is left to load: editors and consoles come when the reader comes near. */
async function loadEverything(page: Page) {
  for (const island of await page.locator('[data-island], [data-workbench]').all())
    await island.scrollIntoViewIfNeeded()
  await expect(page.locator('[data-placeholder]')).toHaveCount(0)
}

for (const { theme, width } of looks) {
  test.describe(`${theme}, ${width} px`, () => {
    test.use({
      colorScheme: theme,
      viewport: { width, height: 900 },
      contextOptions: { reducedMotion: 'reduce' },
    })
    for (const locale of locales) {
      for (const [name, path] of pages) {
        test(
          `${locale}: axe finds nothing on the ${name}, and it does not scroll sideways`,
          look(locale, theme, width),
          async ({ page }) => {
            await gotoReady(page, path(locale))
            await loadEverything(page)
            if (name === 'lesson') await page.locator('header button[aria-pressed]').click()
            expect(await violations(page)).toEqual([])
            expect(await overflow(page)).toBeLessThanOrEqual(0)
          },
        )
      }
    }
  })
}

for (const locale of locales) {
  test.describe(`${locale}, errors`, () => {
    test.use({ allowedErrors: [/404/] })
    for (const theme of ['light', 'dark'] as const) {
      test(`${theme}: axe finds nothing on the 404 page`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: theme })
        await gotoReady(page, `/${locale}/nothing/here`)
        expect(await violations(page)).toEqual([])
      })
    }
  })
}

for (const locale of locales) {
  test.describe(`${locale}, at work`, () => {
    test.use({ viewport: { width: 360, height: 900 }, contextOptions: { reducedMotion: 'reduce' } })
    for (const theme of ['light', 'dark'] as const) {
      const title = `${theme}: axe finds nothing where a learner has run, checked, asked and looked`
      test(title, look(locale, theme, 360), async ({ page }) => {
        const words = wordsOf(locale)
        await page.emulateMedia({ colorScheme: theme })
        await gotoReady(page, lessonPath(locale))

        const requests = await openExercise(page, fourMethods)
        await requests.getByRole('button', { name: words.console.send }).click()
        await requests.getByRole('button', { name: words.exercise.check, exact: true }).click()
        await expect(check(page, fourMethods, 'listed')).toHaveAttribute('data-state', 'pass')

        const code = await openExercise(page, createOnce)
        await code.getByRole('button', { name: words.sandbox.run }).click()
        await expect(code.getByRole('log')).toContainText('Uncaught')
        await code.getByRole('button', { name: words.exercise.check, exact: true }).click()
        await check(page, createOnce, 'may-run-twice').getByRole('button').click()
        await code.getByRole('button', { name: words.exercise.hint }).click()
        await code.getByRole('button', { name: words.exercise.showSolution }).click()
        await code.getByRole('button', { name: words.exercise.difference }).click()
        await expect(code.locator('ins').first()).toBeVisible()
        expect(await violations(page)).toEqual([])
      })
    }
  })
}
