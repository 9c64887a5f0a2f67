import { overflow, violations } from './axe'
import { lessonPath, locales, wordsOf } from './course-pages'
import { expect, gotoReady, test } from './fixtures'
import { full, look } from './sample'
import { searchFor, searchOf } from './search-page'

const cases = {
  en: { typed: 'IDEMPOTENT', word: 'idempotent', two: 'rate limit', place: 'GET /core/v1/tag' },
  pt: { typed: 'requisicao', word: 'requisição', two: 'etiquetas', place: 'GET /core/v1/tag' },
  es: { typed: 'codigo de estado', word: 'código de estado', two: 'etiquetas', place: 'GET /core/v1/tag' },
} as const

for (const locale of locales) {
  const { typed, word, place } = cases[locale]

  test(
    `${locale}: with the keyboard alone, from Ctrl+K to the page that was meant`,
    locale === 'es' ? full : {},
    async ({ page }) => {
      await gotoReady(page, `/${locale}/events`)
      const search = searchOf(page, locale)
      await page.keyboard.press('Control+k')
      await expect(search.field).toBeFocused()
      await page.keyboard.type(typed)
      await expect(search.chosen).toContainText(word)
      await expect(search.group('term').getByRole('option').first()).toContainText(word)
      await expect(search.chosen.locator('mark').first()).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await expect(search.options.nth(1)).toHaveAttribute('aria-selected', 'true')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowUp')
      await expect(search.options.last()).toHaveAttribute('aria-selected', 'true')
      await expect(search.options.last()).toBeInViewport()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(new RegExp(`/${locale}/glossary#`))
      await expect(page.locator(':target')).toContainText(word)
      await expect(page.locator(':target')).toBeInViewport()
    },
  )

  test(
    `${locale}: lessons, reference, events and words are found, each kind under its name`,
    locale === 'es' ? full : {},
    async ({ page }) => {
      await gotoReady(page, `/${locale}`)
      const search = await searchFor(page, locale, 'contact')
      for (const kind of ['step', 'operation', 'event', 'term'] as const)
        await expect(search.group(kind).getByRole('option').first()).toBeVisible()
      await expect(search.news).toHaveText(/^\d+ /)
      await search.field.fill(place)
      await expect(search.group('operation').getByRole('option').first()).toContainText(place)
      await search.field.fill('CONTACT_UPDATE')
      await expect(search.chosen).toContainText('CONTACT_UPDATE')
    },
  )

  test(
    `${locale}: empty and without a result it says so, and Esc gives the page back`,
    locale === 'es' ? full : {},
    async ({ page }) => {
      await gotoReady(page, `/${locale}/reference`)
      const search = searchOf(page, locale)
      await search.button.click()
      await expect(search.news).toHaveText(search.words.hint)
      await search.field.fill('zzzzzzqq')
      await expect(search.news).toContainText('zzzzzzqq')
      await expect(search.options).toHaveCount(0)
      await page.keyboard.press('Escape')
      await expect(search.dialog).toBeHidden()
      await expect(search.button).toBeFocused()
    },
  )
}

test('Ctrl+K opens it from within a field, a slash there is a slash', async ({ page }) => {
  await gotoReady(page, '/en/reference')
  const search = searchOf(page, 'en')
  const field = page.getByRole('main').getByRole('searchbox')
  await field.focus()
  await page.keyboard.type('/tag')
  await expect(field).toHaveValue('/tag')
  await expect(search.dialog).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(search.field).toBeFocused()
  await search.field.fill('webhok')
  await expect(search.chosen).toContainText('webhook')
})

test('a result on the same page leads there at once, and the last search is kept', async ({ page }) => {
  await gotoReady(page, lessonPath('en'))
  const search = await searchFor(page, 'en', 'safe to repeat')
  await search
    .group('step')
    .getByRole('option', { name: /Safe, and safe to repeat/ })
    .click()
  await expect(search.dialog).toBeHidden()
  await expect(page).toHaveURL(/#repeat$/)
  await expect(page.getByRole('heading', { name: 'Safe, and safe to repeat' })).toBeInViewport()
  await page.keyboard.press('Control+k')
  await expect(search.field).toHaveValue('safe to repeat')
})

for (const locale of locales) {
  test(
    `${locale}: with the cable out after the first touch of the page, it finds`,
    locale === 'es' ? full : {},
    async ({ page, context }) => {
      await gotoReady(page, `/${locale}/events`)
      await page.mouse.move(200, 200)
      await page.mouse.move(220, 220)
      await expect(page.locator('html')).toHaveAttribute('data-settled', 'true', { timeout: 30_000 })
      await context.setOffline(true)
      const search = await searchFor(page, locale, cases[locale].two)
      await expect(search.group('step').or(search.group('operation')).first()).toBeVisible()
      await search.field.fill(cases[locale].typed)
      await expect(search.chosen).toContainText(cases[locale].word)
    },
  )
}

test.describe('when the index cannot be had', () => {
  test.use({ allowedErrors: [/503|Failed to load/] })
  test('it says so and asks again', async ({ page }) => {
    await page.route('**/search.json', (route) => route.fulfill({ status: 503 }))
    await gotoReady(page, '/en')
    const search = searchOf(page, 'en')
    await page.keyboard.press('Control+k')
    await search.field.fill('token')
    await expect(search.news).toHaveText(search.words.failed)
    await page.unroute('**/search.json')
    await search.dialog.getByRole('button', { name: search.words.retry }).click()
    await expect(search.chosen).toContainText('token')
  })
})

test('before the first touch, nothing of the search is loaded', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await gotoReady(page, lessonPath('en'))
  await expect(page.getByRole('banner').getByRole('button', { name: 'Search' })).toHaveAttribute(
    'title',
    wordsOf('en').search.shortcut,
  )
  expect(asked.filter((url) => url.endsWith('/search.json'))).toEqual([])
})

for (const theme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test.describe(`${theme}, ${width} px`, () => {
      test.use({
        colorScheme: theme,
        viewport: { width, height: 800 },
        contextOptions: { reducedMotion: 'reduce' },
      })
      for (const locale of locales) {
        test(
          `${locale}: axe finds nothing in the search, and a phone is filled by it`,
          look(locale, theme, width),
          async ({ page }) => {
            await gotoReady(page, `/${locale}`)
            expect(await overflow(page)).toBeLessThanOrEqual(0)
            const search = await searchFor(page, locale, cases[locale].typed)
            expect(await violations(page)).toEqual([])
            expect(await overflow(page)).toBeLessThanOrEqual(0)
            const box = await search.dialog.boundingBox()
            if (width === 360) expect(box).toEqual({ x: 0, y: 0, width: 360, height: 800 })
            else expect(box?.width).toBeLessThan(800)
            await search.field.fill('zzzzzzqq')
            await expect(search.news).toContainText('zzzzzzqq')
            expect(await violations(page)).toEqual([])
          },
        )
      }
    })
  }
}
