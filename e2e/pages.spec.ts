import { lessonPath, locales, wordsOf } from './course-pages'
import { expect, gotoReady, test } from './fixtures'

test.describe('the way in', () => {
  for (const [header, locale] of [
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
    ['es-CO', 'es'],
    ['de', 'en'],
  ] as const) {
    test(`a reader of ${header} lands on /${locale}`, async ({ request }) => {
      const response = await request.get('/', { headers: { 'Accept-Language': header }, maxRedirects: 0 })
      expect(response.status()).toBe(307)
      expect(response.headers().location).toBe(`/${locale}`)
      expect(response.headers().vary).toContain('Accept-Language')
    })
  }

  test('an address with the folder digits leads to the lesson', async ({ page }) => {
    await gotoReady(page, '/es/lessons/02-apis/02-http-methods')
    await expect(page).toHaveURL(/\/es\/lessons\/apis\/http-methods$/)
  })

  test('a deep link opens at its step', async ({ page }) => {
    await gotoReady(page, lessonPath('en', 'repeat'))
    await expect(page.getByRole('heading', { name: 'Safe, and safe to repeat' })).toBeInViewport()
    await expect(page.getByRole('link', { name: /Safe, and safe to repeat/ }).first()).toHaveAttribute(
      'aria-current',
      'step',
    )
  })

  test('a short last step counts as read at the end of the page', async ({ page }) => {
    await gotoReady(page, lessonPath('en', 'choose'))
    // A step that was asked for is held where it is until the reader moves.
    await page.keyboard.press('End')
    await expect(page.locator('[aria-current=step]').first()).toContainText('Take it outside')
  })

  test('a reader who returns is offered the step they had reached', async ({ page }) => {
    await gotoReady(page, lessonPath('en', 'four'))
    await expect(page.locator('[aria-current=step]').first()).toContainText('All four')
    await gotoReady(page, '/en')
    await page
      .getByRole('link', { name: /HTTP methods/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Continue at “All four, by hand”' }).click()
    await expect(page.getByRole('heading', { name: 'All four, by hand' })).toBeInViewport()
  })
})

test.describe('what is not there', () => {
  test.use({ allowedErrors: [/404/] })
  for (const locale of locales) {
    test(`${locale}: an unknown address says so and leads back`, async ({ page }) => {
      const response = await page.goto(`/${locale}/lessons/apis/nothing`)
      expect(response?.status()).toBe(404)
      const { notFound } = wordsOf(locale).errors
      await expect(page.getByRole('heading', { level: 2 })).toHaveText([notFound.title])
      await page.getByRole('link', { name: notFound.map }).click()
      await expect(page).toHaveURL(new RegExp(`/${locale}$`))
    })
  }

  test('an address outside every language says so in all three', async ({ page }) => {
    const response = await page.goto('/fr/lessons')
    expect(response?.status()).toBe(404)
    for (const locale of locales)
      await expect(page.getByText(wordsOf(locale).errors.notFound.title)).toBeVisible()
  })
})

test.describe('light and dark', () => {
  test('the chosen theme is there before the first paint of the next page', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await gotoReady(page, '/en')
    await page.getByRole('button', { name: 'Switch between light and dark' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.addInitScript(() => {
      const seen: string[] = []
      Object.assign(window, { seen })
      new MutationObserver(() => {
        if (document.body) seen.push(document.documentElement.dataset.theme ?? 'none')
      }).observe(document, { childList: true, subtree: true })
    })
    await gotoReady(page, lessonPath('en'))
    const themes = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
    expect([...new Set(themes)]).toEqual(['dark'])
  })
})

test.describe('safety of every response', () => {
  for (const path of ['/en', lessonPath('pt'), '/es/playground', '/healthz']) {
    test(`${path} allows no foreign origin and no eval`, async ({ request }) => {
      const headers = (await request.get(path)).headers()
      const policy = headers['content-security-policy'] ?? ''
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['x-powered-by']).toBeUndefined()
    })
  }

  test('the runner may load its own script, hold one frame and connect to nothing', async ({ request }) => {
    const policy = (await request.get('/runner/index.html')).headers()['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'none'")
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).not.toMatch(/https?:|\*/)
  })
})

test('the health address answers', async ({ request }) => {
  const health = await (await request.get('/healthz')).json()
  expect(health).toMatchObject({
    status: 'ok',
    classes: { state: expect.stringMatching(/^(closed|opening|open)$/) },
  })
})
