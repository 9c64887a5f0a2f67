import type { Page } from '@playwright/test'
import { overflow, violations } from './axe'
import { ask, contacts, openConsole } from './console-page'
import type { Locale } from './course-pages'
import { expect, test } from './fixtures'
import { full } from './sample'

async function openAnswers(page: Page, locale?: Locale) {
  const opened = await openConsole(page, locale)
  return { ...opened, send: (url: string, body?: string) => ask(opened, url, body) }
}

test('the answer is searched whatever case and accents, by Enter, Shift+Enter and buttons', async ({
  page,
}) => {
  const { response, send } = await openAnswers(page)
  await send(`${contacts}?PageSize=3`)
  const field = response.getByRole('textbox', { name: 'Search in the response' })
  await field.fill('PHONENUMBER"')
  const count = response.getByText(/^\d+ of \d+$/)
  await expect(count).toHaveText('1 of 3')
  await expect(response.locator('mark')).toHaveCount(3)
  await field.press('Enter')
  await expect(count).toHaveText('2 of 3')
  await field.press('Shift+Enter')
  await field.press('Shift+Enter')
  await expect(count).toHaveText('3 of 3')
  await response.getByRole('button', { name: 'Next match' }).click()
  await expect(count).toHaveText('1 of 3')
  await field.fill('nothing like it')
  await expect(response.getByText('Not found')).toBeVisible()
  await field.press('Escape')
  await expect(field).toHaveValue('')
})

test('the tree is walked by keys, and a search opens what it finds', async ({ page }) => {
  const { response, send } = await openAnswers(page)
  await send(`${contacts}?PageSize=3`)
  await response.getByRole('button', { name: 'Tree' }).click()
  const item = (name: string | RegExp) => response.getByRole('treeitem', { name, exact: true })
  const items = item(/^items: 3 items$/)
  await expect(items).toHaveAttribute('aria-expanded', 'true')
  await items.focus()
  await page.keyboard.press('ArrowRight')
  await expect(item(/^0: \d+ fields$/)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await expect(item(/^0: \d+ fields$/)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(item(/^0: \d+ fields$/)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Home')
  await expect(response.getByRole('treeitem').first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(response.getByRole('treeitem').last()).toBeFocused()
  await response.getByRole('textbox', { name: 'Search in the response' }).fill('phonenumber')
  const found = response.getByRole('tree').locator('[aria-current]')
  await expect(found).toHaveAccessibleName(/^phoneNumber: /)
  await expect(item(/^0: \d+ fields$/)).toHaveAttribute('aria-expanded', 'true')
})

test('path and value of a row are copied and said, also where a page has no clipboard of its own', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  const { response, send } = await openAnswers(page)
  await send(`${contacts}?PageSize=3`)
  await response.getByRole('button', { name: 'Tree' }).click()
  await response.getByRole('treeitem', { name: /^items: / }).focus()
  await page.keyboard.press('ArrowDown')
  const tools = response.getByRole('group', { name: 'Copy from $.items[0]' })
  await tools.getByRole('button', { name: 'Copy path' }).click()
  await expect(response.getByText('Path copied: $.items[0]')).toBeVisible()
  await response.getByRole('textbox', { name: 'Search in the response' }).focus()
  await page.keyboard.press('Control+V')
  await expect(response.getByRole('textbox', { name: 'Search in the response' })).toHaveValue('$.items[0]')
})

test('Wire shows both messages in parts, each explained where keyboard or pointer reaches it', async ({
  page,
}) => {
  const { response, send, view } = await openAnswers(page)
  await send(contacts, '{"name":"João"}')
  await view('Wire').click()
  const request = response.getByRole('toolbar', { name: 'Parts of the request' })
  await expect(response.getByText(/^Request head \d+ B, body 16 B$/)).toBeVisible()
  const method = request.getByRole('button', { name: 'Method: POST' })
  await method.focus()
  await expect(method).toHaveAccessibleDescription(/POST adds or starts something/)
  await page.keyboard.press('ArrowRight')
  await expect(request.getByRole('button', { name: 'Target: /core/v1/contact' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(request.getByRole('button', { name: 'Body: 16 B' })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  const blank = request.getByRole('button', { name: 'Blank line' })
  await expect(blank).toBeFocused()
  await expect(blank).toHaveAccessibleDescription(/ends the headers/)
  await page.keyboard.press('Tab')
  await expect(response.getByRole('group', { name: 'Body of the request' })).toBeFocused()
  const answer = response.getByRole('toolbar', { name: 'Parts of the response' })
  await answer.getByRole('button', { name: /^Status code: \d{3}$/ }).hover()
  await expect(response.getByText(/Three digits that say how it went/)).toBeVisible()
  const type = request.getByRole('button', { name: 'content-type: application/json' })
  await type.click()
  await expect(type).toHaveAccessibleDescription(/How the body is to be read/)
})

test('Why opens the stage that said no, shows the very line, and keeps what would pass behind a button', async ({
  page,
}) => {
  const { response, send } = await openAnswers(page)
  await send(contacts, '{\n  "name": "Ana",\n  "phoneNumber": 12\n}')
  await response.getByRole('button', { name: 'Why did the server answer that?' }).click()
  const path = response.getByRole('list', { name: 'The way of the request' })
  await expect(path.getByRole('listitem')).toHaveCount(7)
  await expect(path.getByRole('listitem').filter({ hasText: /^✗?Body/ })).toContainText('stopped here')
  await expect(path.getByRole('listitem').filter({ hasText: /^State/ })).toContainText('not reached')
  await expect(path.getByRole('figure')).toContainText(/Line \d+ of your request\s*"phoneNumber": 12/)
  await expect(path.locator('mark')).toHaveText('"phoneNumber": 12')
  const expected = path.getByRole('button', { name: 'Show what would pass' })
  await expect(path.getByText(/^phoneNumber: /)).toBeHidden()
  await expected.press('Enter')
  await expect(path.getByText(/^phoneNumber: /)).toBeVisible()
})

test('Why says that every stage let it pass, and what was ignored on the way', async ({ page }) => {
  const { response, send, view } = await openAnswers(page)
  await send(`${contacts}?PageSize=3&colour=blue`)
  await view('Why').click()
  await expect(response.getByText('The request went through all seven stages.')).toBeVisible()
  await expect(response.getByText(/no query parameter named colour/)).toBeVisible()
  await send(`${contacts}?PageSize=3`)
  await expect(response.getByText(/no query parameter named colour/)).toHaveCount(0)
  await expect(view('Why')).toHaveAttribute('aria-selected', 'true')
})

test('a request to nobody has a way that ends before the server', async ({ page }) => {
  const { response, send, view } = await openAnswers(page)
  await send('https://api.nowhere.example/x')
  await expect(view('Why')).toHaveAttribute('aria-selected', 'true')
  await expect(response.getByRole('tab')).toHaveCount(2)
  const stops = response.getByRole('list', { name: 'The way of the request' }).getByRole('listitem')
  await expect(stops).toHaveCount(2)
  await expect(stops.first()).toContainText('host: api.nowhere.example')
  await view('Wire').click()
  await expect(response.getByText('No response crossed the wire.')).toBeVisible()
})

test('XML is shown indented', async ({ page }) => {
  const { response, send } = await openAnswers(page)
  await send('https://estoque.viveiro.example/')
  await expect(response.getByRole('group', { name: 'Response body' })).toContainText('\n  <codigo>')
})

for (const [locale, theme, width] of [
  ['en', 'light', 1280],
  ['pt', 'dark', 360],
  ['es', 'light', 360],
] as const) {
  test(
    `no view of the answer has an axe violation or scrolls sideways (${locale}, ${theme}, ${width} px)`,
    full,
    async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      const { console, response, send } = await openAnswers(page, locale)
      const title = await console.getAttribute('aria-labelledby')
      const clean = async () => {
        expect(await violations(page, `[aria-labelledby="${title}"]`)).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(0)
      }
      await send(`${contacts}?PageSize=3&colour=blue`)
      const tabs = response.getByRole('tab')
      await expect(tabs).toHaveCount(5)
      // What loads meanwhile may move the page.
      await expect(async () => {
        await response.getByRole('tablist').scrollIntoViewIfNeeded()
        for (const one of await tabs.all()) await expect(one).toBeInViewport({ ratio: 0.99, timeout: 500 })
      }).toPass()
      await response.getByRole('textbox').fill('name')
      await clean()
      await response.getByRole('button', { name: /^(Tree|Árvore|Árbol)$/ }).click()
      await expect(response.getByRole('tree')).toBeVisible()
      await clean()
      await tabs.nth(3).click()
      await response.getByRole('toolbar').first().getByRole('button').first().focus()
      await clean()
      await send(`${contacts}?PageSize=many`)
      await tabs.nth(4).click()
      await response.getByRole('listitem').getByRole('button').click()
      await clean()
    },
  )
}
