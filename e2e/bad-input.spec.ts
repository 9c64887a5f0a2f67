import type { Page } from '@playwright/test'
import { contacts, openConsole, paste, tabTo, write } from './console-page'
import { expect, test } from './fixtures'
import { full } from './sample'

const twoMegabytes = 2_000_000

/** Milliseconds the page did not answer after a key, for the quickest of `keys`: on a busy machine one may wait for others. */
async function costOfKey(page: Page, keys: string): Promise<number> {
  const costs: number[] = []
  for (const key of keys) costs.push(await longestTask(page, key))
  return Math.min(...costs)
}

async function longestTask(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const tasks: number[] = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask' })
    Object.assign(window, { tasks })
  })
  await page.keyboard.type(key)
  // What is said after a pause in typing is a part of what a key costs.
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 800))
    return Math.max(0, ...(Reflect.get(window, 'tasks') as number[]))
  })
}

test('a malformed URL is said beside the field, is kept as typed, and nothing leaves', async ({ page }) => {
  const { url, sendButton, rows } = await openConsole(page)
  for (const [typed, said] of [
    ['https://', /The host is missing/],
    ['https://api.wts.chat:99999/x', /host or its port is not valid/],
    [`${contacts}/a b`, /cannot hold a space/],
    ['mailto:ana@example.com', /is not the web/],
  ] as const) {
    await url.fill(typed)
    await sendButton.click()
    await expect(url).toBeFocused()
    await expect(url).toHaveAttribute('aria-invalid', 'true')
    await expect(url).toHaveAccessibleDescription(said)
    await expect(url).toHaveValue(typed)
  }
  await expect(rows).toHaveCount(0)
})

test('a header the browser keeps to itself is said to be, and the request goes out without it', async ({
  page,
}) => {
  const { console, tab, sendButton, rows } = await openConsole(page)
  await tab('Headers').click()
  await console.getByRole('combobox', { name: 'Name of header 2' }).fill('Cookie')
  await console.getByLabel('Value of header 2').fill('session=1')
  await expect(console.getByRole('combobox', { name: 'Name of header 2' })).toHaveAccessibleDescription(
    /Browsers do not let a page set this header/,
  )
  await sendButton.click()
  await rows.first().getByRole('button').first().click()
  const sent = page.getByRole('group', { name: 'Request x1 on the wire' })
  await expect(sent).toContainText('authorization: ')
  await expect(sent).not.toContainText(/cookie/i)
  await expect(console.getByLabel('Value of header 2')).toHaveValue('session=1')
})

test('broken JSON is held back wherever one sends from, and kept', async ({ page }) => {
  const { method, tab, body, url, rows } = await openConsole(page)
  await method.selectOption('POST')
  await tab('Body').click()
  await body.fill('{"name": "Ana"')
  await tab('Query').click()
  await url.press('Enter')
  await expect(body).toBeFocused()
  await expect(body).toHaveAccessibleDescription(/ends too early/)
  await expect(body).toHaveValue('{"name": "Ana"')
  await expect(rows).toHaveCount(0)
})

test('a body with HEAD is refused in a sentence, and kept', async ({ page }) => {
  const { method, tab, body, sendButton, rows } = await openConsole(page)
  await method.selectOption('HEAD')
  await tab('Body').click()
  await body.fill('{"a": 1}')
  await sendButton.click()
  await expect(body).toHaveAccessibleDescription(/cannot carry a body/)
  await expect(body).toHaveValue('{"a": 1}')
  await expect(rows).toHaveCount(0)
})

test('variables that lead in a circle are named in their order', async ({ page }) => {
  const { url, tab, box, rows, sendButton } = await openConsole(page)
  await tab('Variables').click()
  await box('Name of variable 1').fill('a')
  await box('Value of variable 1').fill('{{b}}')
  await box('Name of variable 2').fill('b')
  await box('Value of variable 2').fill('{{a}}')
  await expect(box('Value of variable 1')).toHaveAccessibleDescription(/: {{a}} → {{b}} → {{a}}$/)
  await url.fill('https://api.wts.chat/{{b}}')
  await expect(url).toHaveAccessibleDescription(/{{b}} leads back to itself.*: {{b}} → {{a}} → {{b}}$/)
  await sendButton.click()
  await expect(url).toBeFocused()
  await expect(rows).toHaveCount(0)
})

test('two megabytes in the URL are refused in a sentence, and the page goes on answering', async ({
  page,
}) => {
  const { console, url, rows, sendButton } = await openConsole(page)
  const typed = `${contacts}?${'a=1&'.repeat(twoMegabytes / 4)}`
  await write(url, typed)
  await expect(console.getByText('too long to be shown in rows')).toBeVisible()
  await url.focus()
  await page.keyboard.press('End')
  expect(await costOfKey(page, 'abc')).toBeLessThan(500)
  await sendButton.click()
  await expect(url).toBeFocused()
  await expect(url).toHaveAccessibleDescription(/2,000,\d{3} characters/)
  expect(await url.inputValue()).toBe(`${typed}abc`)
  await expect(rows).toHaveCount(0)
})

for (const [kind, text] of [
  ['JSON', JSON.stringify({ name: 'é'.repeat(twoMegabytes) })],
  ['JSON', `["{{a}}", "${'{{a}} '.repeat(twoMegabytes / 6)}"]`],
  ['Text', 'lorem ipsum '.repeat(twoMegabytes / 12)],
] as const) {
  test(
    `two megabytes of ${kind} (${text.slice(0, 12)}…) are told to be much, kept and sent whole`,
    kind === 'Text' ? {} : full,
    async ({ page }) => {
      const { method, tab, radio, box, body, sendButton, rows } = await openConsole(page)
      await tab('Variables').click()
      await box('Name of variable 1').fill('a')
      await box('Value of variable 1').fill('1')
      await method.selectOption('POST')
      await tab('Body').click()
      await radio(kind).check()
      await write(body, text)
      await expect(body).toHaveAccessibleDescription(/A long body: [\d,]+ characters/)
      await body.focus()
      await page.keyboard.press('ControlOrMeta+End')
      expect(await costOfKey(page, '   ')).toBeLessThan(500)
      expect((await body.inputValue()).length).toBe(text.length + 3)
      await sendButton.click()
      await expect(rows).toHaveCount(1)
    },
  )
}

test('a query of many parameters shows the first hundred rows and leaves the others in the URL', async ({
  page,
}) => {
  const { console, tab, url } = await openConsole(page)
  await write(url, `${contacts}?${'a=1&'.repeat(150)}`)
  await tab('Query').click()
  await expect(console.getByText('50 more parameters are in the URL above')).toBeVisible()
  const first = console.getByLabel('Value of query parameter 1', { exact: true })
  await first.fill('2')
  await expect(url).toHaveValue(`${contacts}?a=2&${'a=1&'.repeat(149)}`)
})

test('a pasted command whose body holds the parameters of a template is sent as it stands', async ({
  page,
}) => {
  const { url, tab, body, rows, console } = await openConsole(page)
  await tab('Body').click()
  await tabTo(page, url, 'Shift+Tab')
  const command = `curl '${contacts}' -H 'Content-Type: application/json' -d '{"text":"Olá, {{nome}}!"}'`
  expect(await paste(page, command)).toBe(true)
  await expect(body).toHaveValue('{"text":"Olá, {{nome}}!"}')
  await expect(console.getByText('There is no variable')).toHaveCount(0)
  await url.press('Enter')
  await expect(rows).toHaveCount(1)
})
