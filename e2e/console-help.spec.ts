import { overflow, violations } from './axe'
import { contacts, openConsole, paste, write } from './console-page'
import { expect, test } from './fixtures'
import { look } from './sample'

test.describe('an operation is chosen', () => {
  test('by words of the reader’s language, with the keyboard alone', async ({ page }) => {
    const { words, url, method, button } = await openConsole(page, 'pt')
    await button(words.complete.open).press('Enter')
    const search = page.getByRole('combobox', { name: words.complete.search })
    await expect(search).toBeFocused()
    await page.keyboard.type('listar contato')
    const options = page.getByRole('listbox', { name: words.complete.list }).getByRole('option')
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowUp')
    await expect(options.last()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
    await search.fill('GET /contact/{id}')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(url).toHaveValue(`${contacts}/{id}`)
    await expect(method).toHaveValue('GET')
    await expect(page.getByRole('textbox', { name: '{id}' })).toBeFocused()
  })

  test('and brings its example body, which can be sent and taken back', async ({ page }) => {
    const { console, words, url, method, button, sendButton, tab, response } = await openConsole(page)
    await button(words.complete.open).click()
    await page.getByRole('combobox', { name: words.complete.search }).fill('create a contact')
    await page.getByRole('option', { name: /^Create a contact/ }).click()
    await expect(method).toHaveValue('POST')
    await expect(console.getByRole('status').filter({ hasText: 'is filled in' })).toBeVisible()
    await tab('Body').click()
    await expect(console.getByRole('textbox', { name: /^Request body/ })).toHaveValue(/João da Silva/)
    await button(words.paste.back).click()
    await expect(url).toHaveValue(`${contacts}?PageSize=3`)
    await expect(method).toHaveValue('GET')
    await button(words.paste.back).click()
    await expect(method).toHaveValue('POST')
    await sendButton.click()
    await expect(response.getByText('200 OK', { exact: true })).toBeVisible()
    await expect(button(words.paste.back)).toHaveCount(0)
  })

  test('Esc leaves everything as it was and gives the focus back', async ({ page }) => {
    const { words, url, button } = await openConsole(page)
    await button(words.complete.open).click()
    await page.getByRole('combobox', { name: words.complete.search }).fill('zebra')
    await expect(page.getByText('Nothing matches “zebra”')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(button(words.complete.open)).toBeFocused()
    await expect(url).toHaveValue(`${contacts}?PageSize=3`)
  })

  test.describe('without the list', () => {
    test.use({ allowedErrors: [/operations\.json|ERR_FAILED/] })
    test('the console works as before', async ({ page }) => {
      await page.route('**/operations.json', (route) => route.abort())
      const { words, button, sendButton, response } = await openConsole(page)
      await button(words.complete.open).click()
      await expect(page.getByRole('dialog').getByRole('status')).toHaveText(words.complete.failed)
      await page.keyboard.press('Escape')
      await sendButton.click()
      await expect(response.getByText('200 OK', { exact: true })).toBeVisible()
    })
  })
})

test('names of query parameters are offered, and one that nobody reads is said', async ({ page }) => {
  const { console, words, tab, url } = await openConsole(page)
  await page.mouse.move(5, 5)
  await tab('Query').click()
  await expect(console.locator('datalist option[value="PageSize"]')).toHaveCount(1, { timeout: 30_000 })
  await url.fill(`${contacts}?PageSise=3`)
  await expect(console.getByText(/reads no parameter named PageSise.*Did you mean PageSize\?/)).toBeVisible()
  await url.fill(`${contacts}?PageSize=3`)
  await expect(console.getByText(words.schema.cautions)).toHaveCount(0)
})

test('fields of the body are listed, put in by keyboard, and cautioned about with their line', async ({
  page,
}) => {
  const { console, words, url, method, tab, sendButton, rows } = await openConsole(page)
  await page.mouse.move(5, 5)
  await url.fill(contacts)
  await method.selectOption('POST')
  await tab('Body').click()
  const body = console.getByRole('textbox', { name: /^Request body/ })
  await body.fill('{\n  "name": 5,\n  "phonenumber": "+5511900001234"\n}')
  await expect(console.getByText('Line 2: The field name is 5, but must be a text.')).toBeVisible()
  await expect(console.getByText(/Line 3: .*phonenumber.*Did you mean phoneNumber\?/)).toBeVisible()
  await console.getByRole('button', { name: 'Go to line 2' }).press('Enter')
  await expect(body).toBeFocused()
  const selection = () =>
    body.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))
  expect(await selection()).toBe('"name": 5')
  await page.keyboard.type('"name": "Ana"')
  await expect(console.getByText(/Line 2/)).toHaveCount(0)
  await console.getByText('Fields of “Create a contact”').click()
  const insert = console.getByRole('button', { name: 'Insert email' })
  await insert.focus()
  await insert.press('Enter')
  await expect(body).toBeFocused()
  await expect(body).toHaveValue(/,\n {2}"email": "[^"]*"\n}$/)
  await expect(insert).toHaveCount(0)
  await expect(console.getByRole('link', { name: /^All about this operation/ })).toHaveAttribute(
    'href',
    '/en/reference/contact.create',
  )
  await sendButton.click()
  await expect(rows).toHaveCount(1)
  await expect(console.getByText(words.schema.cautions, { exact: true })).toBeVisible()
})

test.describe('a curl command pasted into the URL', () => {
  test('becomes the whole request, and what is left out is named', async ({ page }) => {
    const { console, words, url, method, tab, button, rows } = await openConsole(page)
    await url.focus()
    const command = `curl -k '${contacts}' \\\n  -H 'X-Request-Id: 7' \\\n  --data-raw '{"name":"D'\\''Ávila"}' -H 'Content-Type: application/json'`
    expect(await paste(page, command)).toBe(true)
    await expect(url).toHaveValue(contacts)
    await expect(method).toHaveValue('POST')
    await expect(console.getByText(words.paste.done)).toBeVisible()
    await expect(console.getByText('Not taken over: -k')).toBeVisible()
    await tab('Body').click()
    await expect(console.getByRole('textbox', { name: /^Request body/ })).toHaveValue(`{"name":"D'Ávila"}`)
    await tab('Headers').click()
    await expect(console.getByLabel('Name of header 1')).toHaveValue('X-Request-Id')
    await expect(rows).toHaveCount(0)
    await button(words.paste.back).click()
    await expect(url).toHaveValue(`${contacts}?PageSize=3`)
  })

  test('that cannot be read changes nothing and says why', async ({ page }) => {
    const { console, url } = await openConsole(page)
    await url.focus()
    expect(await paste(page, `curl 'https://x.example`)).toBe(true)
    await expect(console.getByText(/a quote is opened and never closed/)).toBeVisible()
    await expect(url).toHaveValue(`${contacts}?PageSize=3`)
  })

  test('an ordinary address is pasted as ever', async ({ page }) => {
    const { url } = await openConsole(page)
    await url.focus()
    expect(await paste(page, 'https://curl.se/')).toBe(false)
  })
})

test('the request is written as code, always as Send would send it', async ({ page }) => {
  const { console, words, url, method, button } = await openConsole(page)
  await button(words.code.open).click()
  const code = (target: string) => console.getByRole('group', { name: `The request as ${target}` })
  await expect(code('curl')).toContainText(`curl '${contacts}?PageSize=3'`)
  await url.fill(`${contacts}?PageSize=9`)
  await expect(code('curl')).toContainText('PageSize=9')
  const target = console.getByRole('combobox', { name: words.code.target })
  await target.selectOption('Python')
  await expect(code('Python')).toContainText('import http.client')
  await target.selectOption('Weni Call Webhook')
  await expect(console.getByRole('list', { name: /Weni/ })).toContainText('URL')
  await method.selectOption('PATCH')
  await expect(console.getByText('Weni Call Webhook does not offer the method PATCH.')).toBeVisible()
  await url.fill('api.wts.chat')
  await expect(console.getByText(/There is no request to write down yet. The URL must start/)).toBeVisible()
})

test('what is written as curl can be pasted back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { console, words, url, button } = await openConsole(page)
  await button(words.code.open).click()
  await console.getByRole('button', { name: 'Copy: curl' }).click()
  await expect(console.getByText('Copied')).toBeVisible()
  const command = await page.evaluate(() => navigator.clipboard.readText())
  await url.fill('')
  await url.focus()
  await paste(page, command)
  await expect(url).toHaveValue(`${contacts}?PageSize=3`)
})

test('what was sent is in the history, comes back into the console and is compared', async ({ page }) => {
  const { console, words, url, button, sendButton, rows } = await openConsole(page)
  await button(words.history.open).click()
  await expect(console.getByText(words.history.empty)).toBeVisible()
  await sendButton.click()
  await expect(rows).toHaveCount(1)
  await url.fill(`${contacts}?PageSize=1`)
  await sendButton.click()
  await expect(rows).toHaveCount(2)
  const items = console.getByRole('list', { name: words.history.list }).getByRole('listitem')
  await expect(items).toHaveText([/PageSize=1/, /PageSize=3/])
  await console.getByRole('button', { name: 'Compare from x1' }).click()
  await expect(console.getByText('x1 is chosen.')).toBeVisible()
  await console.getByRole('button', { name: 'Compare from x2' }).click()
  await expect(console.getByRole('region', { name: 'Comparison of x1 and x2' })).toContainText('PageSize=1')
  await console.getByRole('button', { name: 'Load into the console from x1' }).click()
  await expect(url).toHaveValue(`${contacts}?PageSize=3`)
  await expect(url).toBeFocused()
  await expect(rows).toHaveCount(2)
  await button(words.paste.back).click()
  await expect(url).toHaveValue(`${contacts}?PageSize=1`)
})

test.describe('a link', () => {
  test('carries the request to the playground without sending it, and leaves secrets at home', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { console, words, url, button, tab } = await openConsole(page)
    await url.fill(`${contacts}?PageSize=2&api_key=mine`)
    await tab('Headers').click()
    await console.getByLabel('Name of header 2').fill('X-Id')
    await console.getByLabel('Value of header 2').fill('São')
    await button(words.link.copy).click()
    await expect(console.getByText(words.link.copied)).toBeVisible()
    await expect(console.getByText(/Left out.*api_key/)).toBeVisible()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    await url.fill('https://api.wts.chat/other')
    await page.goto('about:blank')
    const opened = await openConsole(page, 'en', new URL(link).hash)
    await expect(page.getByText(words.link.opened)).toBeVisible()
    await expect(opened.url).toHaveValue(`${contacts}?PageSize=2&api_key=`)
    await opened.tab('Headers').click()
    await expect(opened.console.getByLabel('Value of header 1')).toHaveValue('Bearer pn_practice_token')
    await expect(opened.console.getByLabel('Value of header 2')).toHaveValue('São')
    await expect(opened.rows).toHaveCount(0)
    expect(new URL(page.url()).hash).toBe('')
    await page.getByRole('button', { name: 'Bring back what I had' }).click()
    await expect(opened.url).toHaveValue('https://api.wts.chat/other')
  })

  test('that is damaged says so and touches nothing', async ({ page }) => {
    const { words, url } = await openConsole(page, 'en', '#request=eyJtZXRob2QiOi')
    await expect(page.getByText(words.link.damaged)).toBeVisible()
    await expect(url).toHaveValue(`${contacts}?PageSize=3`)
  })

  test('is refused for a body that no link can hold', async ({ page }) => {
    const { console, words, button, tab } = await openConsole(page)
    await tab('Body').click()
    const body = console.getByRole('textbox', { name: /^Request body/ })
    await write(body, JSON.stringify('x'.repeat(2_000_000)))
    await button(words.link.copy).click()
    await expect(console.getByText(words.link.tooLong)).toBeVisible()
  })
})

test('the list of operations is there in each language', async ({ request }) => {
  for (const [locale, summary] of [
    ['en', 'List contacts'],
    ['pt', 'Listar contatos'],
    ['es', 'Listar contactos'],
  ]) {
    const list: { id: string; summary: string }[] = await (
      await request.get(`/${locale}/operations.json`)
    ).json()
    expect(list.find(({ id }) => id === 'contact.list')?.summary).toBe(summary)
  }
})

for (const [locale, theme, width] of [
  ['en', 'dark', 1280],
  ['pt', 'light', 360],
  ['es', 'dark', 360],
] as const) {
  test(
    `nothing for axe and no sideways scroll (${locale}, ${theme}, ${width} px)`,
    look(locale, theme, width),
    async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      const { console, words, url, method, button, tab, sendButton, rows } = await openConsole(page, locale)
      const clean = async () => {
        expect(await violations(page)).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(0)
      }
      await sendButton.click()
      await expect(rows).toHaveCount(1)
      await url.fill(contacts)
      await method.selectOption('POST')
      await tab(words.tab.body).click()
      await console.getByRole('textbox').last().fill('{"nme": 5}')
      await expect(console.getByText(words.schema.cautions, { exact: true })).toBeVisible()
      await console.locator('details summary').click()
      await clean()
      await button(words.code.open).click()
      await expect(console.getByRole('combobox', { name: words.code.target })).toBeVisible()
      await clean()
      await button(words.history.open).click()
      await expect(console.getByRole('list', { name: words.history.list })).toBeVisible()
      await clean()
      await button(words.complete.open).click()
      await expect(page.getByRole('option').first()).toBeVisible()
      await clean()
    },
  )
}
