// The Expression X-ray of a lesson: a template is typed, and each step to its text can be read.
import type { Page } from '@playwright/test'
import { overflow, violations } from './axe'
import { tabTo } from './console-page'
import { type Locale, wordsOf } from './course-pages'
import { expect, gotoReady, test } from './fixtures'
import { roomLooks } from './sample'
import { openIsland } from './webhook-page'

async function openXray(page: Page, locale: Locale = 'en') {
  const { xray: words } = wordsOf(locale)
  await gotoReady(page, `/${locale}/lessons/no-code/call-webhook-card`)
  const xray = await openIsland(page.locator('[data-xray]').first())
  return {
    words,
    xray,
    template: xray.getByRole('textbox', { name: words.template, exact: true }),
    rendered: xray.locator('[data-rendered]'),
    said: xray.getByRole('status'),
    chip: (name: string) => xray.getByRole('button', { name, exact: true }),
    dialect: (name: string) => xray.getByRole('radio', { name, exact: true }),
    parts: xray.getByRole('table', { name: words.scan.caption }).locator('tbody tr'),
    side: (dialect: 'weni' | 'rapidpro') => xray.locator(`[data-dialect="${dialect}"]`),
  }
}

test('what is typed is cut, understood and rendered, and each step can be read', async ({ page }) => {
  const { xray, template, rendered, said, parts } = await openXray(page)
  await template.fill('Hi @contact.first_name: @(1 + 2 * 3), @contcat.name')
  await expect(rendered).toHaveText('Hi Ana: 7, @contcat.name')
  await expect(said).toContainText('No expression failed.')
  await expect(parts.nth(1)).toContainText('@contact.first_nameExpression: a nameAna')
  await expect(parts.last()).toHaveAttribute('data-part', /^(text|unknown-name)$/)
  await expect(xray.locator('[data-part="unknown-name"]')).toContainText('Plain text: no such name')

  // The product is worked out inside the sum.
  const sum = xray.locator('[data-node="operation"]', { hasText: '→ number 7' }).first()
  await expect(sum.locator('[data-node="operation"]')).toContainText('→ number 6')

  await template.fill('')
  await expect(rendered).toHaveCount(0)
  await expect(xray).toContainText('The template is empty.')
})

test('each trap is shown with its way out, and Undo and Start over lose nothing', async ({ page }) => {
  const { words, xray, template, rendered, chip, said } = await openXray(page)
  const begun = await template.inputValue()
  await template.fill('Mine @contact.name')
  const undo = chip(words.undo)
  await chip('Quotes in JSON').click()
  await expect(xray.locator('[data-json="false"]').first()).toContainText('As JSON: it cannot be read.')
  await xray.getByRole('button', { name: 'Show the way out' }).click()
  await expect(said.locator('[data-json="true"]')).toBeVisible()
  await expect(rendered).toHaveText('{"name":"Ana \\"Nina\\" Prado"}')

  await chip('A failed expression').click()
  await expect(rendered).toHaveText('You have points.')
  await expect(said.locator('[data-error]')).toHaveCount(1)
  await chip('A value in a URL').click()
  await expect(rendered).toContainText('city=Rio & "Niterói"')
  await xray.getByRole('button', { name: 'Show the way out' }).click()
  await expect(rendered).toContainText('city=Rio%20%26%20%22Niter%C3%B3i%22')

  for (let pressed = 0; pressed < 5; pressed++) await undo.click()
  await expect(template).toHaveValue('Mine @contact.name')
  await expect(undo).toBeDisabled()
  await chip(words.startOver).click()
  await expect(template).toHaveValue(begun)
  await undo.click()
  await expect(template).toHaveValue('Mine @contact.name')
})

test('the switch of dialect shows what breaks on the other platform', async ({ page }) => {
  const { xray, template, rendered, dialect, side, said } = await openXray(page)
  await dialect('Weni').check()
  await template.fill('@webhook.price')
  await expect(rendered).toHaveText('4.5')
  await expect(side('weni')).toContainText('4.5')
  await expect(side('rapidpro')).toContainText('One expression failed.')
  await expect(xray).toContainText('The two platforms send different texts.')
  await dialect('RapidPro today').check()
  await expect(rendered).toHaveCount(0)
  await expect(said.locator('[data-error]')).toHaveCount(1)
  await template.fill('@webhook.json.price')
  await expect(rendered).toHaveText('4.5')
})

test('templates nobody can read end in a sentence, and the page answers on', async ({ page }) => {
  const { xray, template, rendered, said } = await openXray(page)
  for (const [typed, sentence] of [
    ['@(1 +', /never closed/],
    ['@(1/0)', /divi/i],
    [`@(${'('.repeat(5_000)}1${')'.repeat(5_000)})`, /./],
    [`${'@(1 + 1) '.repeat(3_000)}`, /./],
  ] as const) {
    await template.evaluate((element: HTMLTextAreaElement, value) => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(element, value)
      element.dispatchEvent(new Event('input', { bubbles: true }))
    }, typed)
    await expect(xray).toContainText(sentence)
  }
  await template.fill('Still @contact.first_name')
  await expect(rendered).toHaveText('Still Ana')
  await expect(said).toContainText('No expression failed.')
})

test('the X-ray is used by keyboard alone', async ({ page }) => {
  const { template, rendered, chip, dialect, xray } = await openXray(page)
  await template.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('@webhook.price')
  await expect(rendered).toHaveText('4.5')
  await page.keyboard.press('Tab')
  await expect(dialect('Weni')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(dialect('RapidPro today')).toBeChecked()
  await tabTo(page, chip('A misspelt name'))
  await page.keyboard.press('Enter')
  await expect(rendered).toHaveText('Hi @contcat.name, welcome!')
  await tabTo(page, chip('Show the way out'))
  await page.keyboard.press('Enter')
  await expect(rendered).toHaveText('Hi Ana "Nina" Prado, welcome!')
  // The pressed button has gone: the keyboard goes on from where it was, not from the page's beginning.
  await expect.poll(() => xray.evaluate((element) => element.contains(document.activeElement))).toBe(true)
})

for (const [locale, theme, width, tag] of roomLooks) {
  test.describe(`${locale}, ${theme}, ${width} px`, () => {
    test.use({
      colorScheme: theme,
      viewport: { width, height: 900 },
      contextOptions: { reducedMotion: 'reduce' },
    })
    test('axe finds nothing on the X-ray at work, and it does not scroll sideways', tag, async ({ page }) => {
      const { words, xray, template, chip } = await openXray(page, locale)
      await chip(words.example.quotes.name).click()
      await xray.locator('summary').click()
      expect.soft(await violations(page, '[data-xray]')).toEqual([])
      expect.soft(await overflow(page)).toBeLessThanOrEqual(0)
      await template.fill(
        '@@ @contcat @(fields.points + 10) @(json(object("a", array(1, upper(contact.name))))) @(1',
      )
      await expect(xray.locator('[data-error]')).toHaveCount(1)
      expect.soft(await violations(page, '[data-xray]')).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    })
  })
}
