import AxeBuilder from '@axe-core/playwright'
import { browserKeeps } from '../components/request-console/header-rules'
import { contacts, openConsole } from './console-page'
import { expect, test } from './fixtures'
import { full } from './sample'

test('Send shows status, meaning, time, size and body, announces it once, and the wire log holds the exchange', async ({
  page,
}) => {
  const { response, rows, sendButton } = await openConsole(page)
  await expect(response).toContainText('Nothing sent yet')
  await sendButton.click()
  await expect(response.getByText('200 OK', { exact: true })).toBeVisible()
  await expect(response).toContainText('It worked')
  await expect(response).toContainText(/\d+ ms/)
  await expect(response).toContainText(/headers .*B, body .*B/)
  await expect(response.getByRole('group', { name: 'Response body' })).toContainText('"items": [')
  await expect(response.getByRole('status')).toHaveText(/^Response: 200 OK, \d+ milliseconds$/)
  await response.getByRole('tab', { name: 'Raw' }).click()
  await expect(response.getByRole('group', { name: 'Response body' })).toContainText('"items":[')
  await response.getByRole('tab', { name: 'Headers' }).click()
  await expect(response.getByRole('cell', { name: 'content-type' })).toBeVisible()
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText(['api.wts.chat/core/v1/contact'])
})

test('query rows and URL follow each other, and the URL is never rewritten under the cursor', async ({
  page,
}) => {
  const { console, url, tab } = await openConsole(page)
  const row = (number: number, part: 'Name' | 'Value') =>
    console.getByLabel(`${part} of query parameter ${number}`)
  await tab('Query').click()
  await url.fill(`${contacts}?a=%zz&b=x+y&c#end`)
  await expect(row(1, 'Value')).toHaveValue('%zz')
  await expect(row(2, 'Value')).toHaveValue('x y')
  await expect(row(3, 'Name')).toHaveValue('c')
  await row(4, 'Name').pressSequentially('q&')
  await expect(row(4, 'Name')).toBeFocused()
  await row(4, 'Value').fill('São 100%')
  await expect(url).toHaveValue(`${contacts}?a=%zz&b=x+y&c&q%26=S%C3%A3o%20100%25#end`)
  await console.getByRole('checkbox', { name: 'Send query parameter 2' }).uncheck()
  await expect(url).toHaveValue(`${contacts}?a=%zz&c&q%26=S%C3%A3o%20100%25#end`)
  await expect(row(2, 'Value')).toHaveValue('x y')
  await console.getByRole('button', { name: 'Remove query parameter 3' }).click()
  await expect(row(3, 'Name')).toBeFocused()
  await expect(url).toHaveValue(`${contacts}?a=%zz&q%26=S%C3%A3o%20100%25#end`)
  await url.focus()
  await url.evaluate((field: HTMLInputElement) => field.setSelectionRange(8, 8))
  await page.keyboard.type('x y')
  expect(await url.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(11)
  await expect(url).toHaveValue(/^https:\/\/x yapi/)
})

test('Send stays pressable, says what is wrong beside the field and moves there, and nothing leaves', async ({
  page,
}) => {
  const { console, url, tab, rows, sendButton } = await openConsole(page)
  await url.fill('api.wts.chat/core')
  await sendButton.click()
  await expect(url).toBeFocused()
  await expect(url).toHaveAccessibleDescription(/did you mean https:\/\/api\.wts\.chat\/core/)
  await url.fill(contacts)
  await tab('Headers').click()
  await console.getByRole('combobox', { name: 'Name of header 2' }).fill('X Id')
  await tab('Query').click()
  await sendButton.click()
  const name = console.getByRole('combobox', { name: 'Name of header 2' })
  await expect(name).toBeFocused()
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  await expect(name).toHaveAccessibleDescription(/letters, digits and hyphens/)
  await name.fill('X-Id')
  await tab('Body').click()
  await console.getByRole('textbox', { name: 'Request body' }).fill('{}')
  await tab('Query').click()
  await sendButton.click()
  const body = console.getByRole('textbox', { name: 'Request body' })
  await expect(body).toBeFocused()
  await expect(body).toHaveAccessibleDescription(/cannot carry a body/)
  await expect(rows).toHaveCount(0)
})

test('broken JSON is said with its place, can be jumped to, mended, formatted, or sent on purpose', async ({
  page,
}) => {
  const { console, tab, rows, response, sendButton } = await openConsole(page)
  await console.getByRole('combobox', { name: 'Method' }).selectOption('POST')
  await tab('Body').click()
  const body = console.getByRole('textbox', { name: 'Request body' })
  await body.fill('{\n  "name": "Ana",\n}')
  await expect(body).toHaveAccessibleDescription('Line 2, column 16: no comma after the last item.')
  await sendButton.click()
  await expect(rows).toHaveCount(0)
  await console.getByRole('button', { name: 'Go to line 2, column 16' }).click()
  await expect(body).toBeFocused()
  expect(
    await body.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    ),
  ).toBe(',')
  await console.getByRole('button', { name: 'Use this body anyway' }).click()
  await expect(response.getByText('400 Bad Request', { exact: true })).toBeVisible()
  await body.fill('{"name":"Ana","n":10.0}')
  await console.getByRole('button', { name: 'Format' }).click()
  await expect(body).toHaveValue('{\n  "name": "Ana",\n  "n": 10.0\n}')
  await tab('Headers').click()
  await expect(console.getByRole('checkbox', { name: 'Content-Type: application/json' })).toBeChecked()
})

test('headers this browser drops in silence are exactly those the console warns of', async ({ page }) => {
  const { console, tab } = await openConsole(page)
  await tab('Headers').click()
  await console.getByRole('combobox', { name: 'Name of header 2' }).fill('Cookie')
  await expect(console.getByRole('combobox', { name: 'Name of header 2' })).toHaveAccessibleDescription(
    /Browsers do not let a page set this header/,
  )
  const names =
    'Accept Accept-Charset Accept-Encoding Accept-Language Authorization Connection Content-Length Content-Type Cookie Date DNT Expect Host Idempotency-Key Keep-Alive Origin Proxy-X Referer Sec-X Set-Cookie TE Trailer Transfer-Encoding Upgrade User-Agent Via X-Api-Key'.split(
      ' ',
    )
  const dropped = await page.evaluate(
    (all) => all.filter((name) => !new Request('/', { headers: { [name]: 'x' } }).headers.has(name)),
    names,
  )
  expect(names.filter((name) => browserKeeps({ name, value: 'x' }))).toEqual(dropped)
})

test('Ctrl+Enter sends from anywhere in the console, and pressing twice at once sends once', async ({
  page,
}) => {
  const { console, tab, rows } = await openConsole(page)
  await tab('Query').click()
  await console.getByRole('textbox', { name: 'Value of query parameter 1' }).press('Control+Enter')
  await expect(rows).toHaveCount(1)
  await console.evaluate((section) => {
    const press = () =>
      section.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }))
    press()
    press()
  })
  await expect(rows).toHaveCount(2)
  await tab('Headers').focus()
  await page.keyboard.press('Control+Enter')
  await expect(rows).toHaveCount(3)
})

test('a host nobody answers at is said in a sentence that names the practice hosts', async ({ page }) => {
  const { url, response, rows, sendButton } = await openConsole(page)
  await url.fill('https://api.nowhere.example/x')
  await sendButton.click()
  await expect(response).toContainText('No server answered at api.nowhere.example.')
  await expect(response).toContainText('The practice hosts are: api.wts.chat')
  await expect(rows).toContainText(['no answer'])
})

test('what was typed is there after a reload, and nothing is sent by itself', async ({ page }) => {
  const { console, url, tab } = await openConsole(page)
  await url.fill(`${contacts}?PageSize=7`)
  await tab('Auth').click()
  await console.getByRole('radio', { name: 'Bearer token' }).check()
  await console.getByRole('textbox', { name: 'Token' }).fill('pn_mine')
  await page.reload()
  const again = await openConsole(page)
  await expect(again.url).toHaveValue(`${contacts}?PageSize=7`)
  await again.tab('Auth').click()
  await expect(again.console.getByRole('textbox', { name: 'Token' })).toHaveValue('pn_mine')
  await expect(again.rows).toHaveCount(0)
  await again.console.getByRole('button', { name: 'Reset request' }).click()
  await expect(again.url).toHaveValue(`${contacts}?PageSize=3`)
})

test('a row of the wire log opens by keyboard to the bytes of both sides', async ({ page }) => {
  const { console, wire, sendButton } = await openConsole(page)
  await console.getByRole('combobox', { name: 'Method' }).selectOption('POST')
  await console.getByRole('tablist').first().getByRole('tab', { name: 'Body' }).click()
  await console.getByRole('textbox', { name: 'Request body' }).fill('{"name":"João"}')
  await sendButton.click()
  const open = wire.getByRole('button', { name: 'x1, details' })
  await open.press('Enter')
  await expect(open).toHaveAttribute('aria-expanded', 'true')
  await expect(wire.getByRole('group', { name: 'Request x1 on the wire' })).toHaveText(
    /^POST \/core\/v1\/contact\?PageSize=3 HTTP\/1\.1\nhost: api\.wts\.chat\n[\s\S]*\ncontent-length: 16\n\n\{"name":"João"\}$/,
  )
  await expect(wire.getByRole('group', { name: 'Response x1 on the wire' })).toHaveText(/^HTTP\/1\.1 \d{3} /)
  await wire.getByRole('button', { name: 'Close x1' }).click()
  await expect(wire.getByRole('group', { name: 'Request x1 on the wire' })).toHaveCount(0)
  await expect(open).toBeFocused()
})

test('a long body shows its beginning first and the rest when asked', async ({ page }) => {
  const { url, response, sendButton } = await openConsole(page)
  await url.fill(`${contacts}?PageSize=60`)
  await sendButton.click()
  const body = response.getByRole('group', { name: 'Response body' })
  await expect(body).toContainText('"items"')
  expect(((await body.textContent()) ?? '').length).toBeLessThanOrEqual(20_000)
  await response.getByRole('button', { name: /^Show all/ }).click()
  await expect(body).toContainText('"totalPages"')
})

for (const [locale, theme, width] of [
  ['en', 'dark', 1280],
  ['pt', 'light', 360],
  ['es', 'dark', 360],
] as const) {
  test(
    `console and wire log have no axe violation and no sideways scroll (${locale}, ${theme}, ${width} px)`,
    full,
    async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      const { console, wire, rows } = await openConsole(page, locale)
      const tabs = console.getByRole('tablist').first().getByRole('tab')
      for (const at of [0, 1, 2, 3, 4]) {
        await tabs.nth(at).click()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      }
      await console.getByRole('textbox', { name: 'URL' }).press('Enter')
      await rows.first().getByRole('button').click()
      await expect(wire.getByRole('group')).toHaveCount(3)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
    },
  )
}
