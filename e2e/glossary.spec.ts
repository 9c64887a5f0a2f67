import type { Page } from '@playwright/test'
import { overflow, violations } from './axe'
import { type Locale, locales, wordsOf } from './course-pages'
import { expect, gotoReady, test } from './fixtures'
import { full, look } from './sample'

const entries = (page: Page) => page.locator('[data-entry]')
const filterOf = (page: Page, locale: Locale) =>
  page.getByRole('searchbox', { name: wordsOf(locale).glossary.filter })
const term = (page: Page) => page.getByRole('main').getByRole('button', { name: 'endpoint', exact: true })
const note = (page: Page) => page.getByRole('note', { name: 'endpoint', exact: true })

const filtered = {
  en: { typed: 'PATH par', id: 'path-parameter', other: 'parâmetro de caminho' },
  pt: { typed: 'REQUISICAO', id: 'request', other: 'solicitud' },
  es: { typed: 'codigo', id: 'status-code', other: 'código de status' },
} as const

for (const locale of locales) {
  test(
    `${locale}: the glossary is one link away and speaks the reader's language`,
    locale === 'es' ? full : {},
    async ({ page }) => {
      const { shell, glossary } = wordsOf(locale)
      await gotoReady(page, `/${locale}`)
      await page
        .getByRole('navigation', { name: shell.main })
        .getByRole('link', { name: shell.glossary })
        .click()
      await expect(page).toHaveURL(`/${locale}/glossary`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(glossary.title)
      expect(await entries(page).count()).toBeGreaterThan(60)
      await expect(page.locator(`#${filtered[locale].id}`)).toContainText(filtered[locale].other)
    },
  )

  test(
    `${locale}: the filter leaves what matches, by any of its names`,
    locale === 'es' ? full : {},
    async ({ page }) => {
      await gotoReady(page, `/${locale}/glossary`)
      const all = await entries(page).count()
      await filterOf(page, locale).fill(filtered[locale].typed)
      await expect(page.locator(`#${filtered[locale].id}`)).toBeVisible()
      await expect(page.locator('#webhook')).toBeHidden()
      await expect(page.getByRole('heading', { level: 2, name: 'W', exact: true })).toBeHidden()
      await filterOf(page, locale).fill('zzzz')
      await expect(page.getByRole('main').getByRole('status')).toHaveText(/^(no|nenhuma|ninguna) /)
      await page.getByRole('button', { name: wordsOf(locale).glossary.clear }).click()
      await expect(filterOf(page, locale)).toBeFocused()
      await expect(entries(page).filter({ visible: true })).toHaveCount(all)
    },
  )

  test(
    `${locale}: a word in a sentence opens its explanation with Enter, and Esc closes it`,
    locale === 'es' ? full : {},
    async ({ page }) => {
      await gotoReady(page, `/${locale}/glossary`)
      await term(page).focus()
      await page.keyboard.press('Enter')
      await expect(note(page)).toBeVisible()
      await expect(note(page)).toContainText('GET /core/v1/contact')
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(note(page)).toBeHidden()
      await expect(term(page)).toBeFocused()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await expect(note(page).getByRole('link')).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(`/${locale}/glossary#endpoint`)
      await expect(page.locator('#endpoint')).toBeInViewport()
    },
  )
}

test('a link to a word that the filter hides shows it again', async ({ page }) => {
  await gotoReady(page, '/en/glossary')
  await filterOf(page, 'en').fill('payload')
  await page.locator('#payload').getByRole('link', { name: 'delivery' }).click()
  await expect(page.locator('#delivery')).toBeInViewport()
  await expect(filterOf(page, 'en')).toHaveValue('')
})

test('a word leads to the lesson that teaches it', async ({ page }) => {
  await gotoReady(page, '/en/glossary#idempotent')
  await expect(page.locator('#idempotent')).toBeInViewport()
  await gotoReady(page, '/en/glossary#http-method')
  await page.locator('#http-method').getByRole('link', { name: 'HTTP methods' }).click()
  await expect(page).toHaveURL('/en/lessons/apis/http-methods')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
  test('a tap opens the explanation within the screen, another beside it closes it', async ({ page }) => {
    await gotoReady(page, '/pt/glossary')
    await term(page).tap()
    await expect(note(page)).toBeInViewport({ ratio: 1 })
    await page.getByRole('heading', { level: 1 }).tap()
    await expect(note(page)).toBeHidden()
  })
})

test.describe('on paper', () => {
  test('only the word is left, and every word is there', async ({ page }) => {
    await gotoReady(page, '/es/glossary')
    await page.emulateMedia({ media: 'print' })
    await expect(term(page)).toBeVisible()
    await expect(note(page)).toBeHidden()
    await expect(filterOf(page, 'es')).toBeHidden()
    await expect(page.locator('#webhook')).toBeVisible()
  })
})

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false })
  test('the list is whole, words explain themselves, and what needs a script is not offered', async ({
    page,
  }) => {
    await page.goto('/en/glossary')
    expect(await entries(page).count()).toBeGreaterThan(60)
    await expect(page.locator('#webhook')).toBeVisible()
    await expect(filterOf(page, 'en')).toBeHidden()
    await expect(page.getByRole('banner').getByRole('button', { name: 'Search' })).toBeHidden()
    await term(page).click()
    await expect(note(page)).toBeVisible()
  })
})

for (const theme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test.describe(`${theme}, ${width} px`, () => {
      test.use({
        colorScheme: theme,
        viewport: { width, height: 900 },
        contextOptions: { reducedMotion: 'reduce' },
      })
      for (const locale of locales) {
        test(
          `${locale}: axe finds nothing in the glossary, and it does not scroll sideways`,
          look(locale, theme, width),
          async ({ page }) => {
            await gotoReady(page, `/${locale}/glossary`)
            expect(await violations(page)).toEqual([])
            expect(await overflow(page)).toBeLessThanOrEqual(0)
          },
        )
      }
    })
  }
}
