import { overflow, violations } from './axe'
import { contacts, openConsole } from './console-page'
import { expect, test } from './fixtures'
import { full } from './sample'

test('each kind of authentication keeps what was typed and says what is sent', async ({ page }) => {
  const { console, tab, radio, box, url } = await openConsole(page)
  await tab('Headers').click()
  await console.getByRole('checkbox', { name: 'Send header 1' }).uncheck()
  await tab('Auth').click()
  await radio('Bearer token').check()
  await box('Token').fill('pn_1')
  await radio('Basic').check()
  await box('User').fill('joão')
  await box('Password').fill('s:ç')
  await tab('Headers').click()
  await expect(console.getByRole('checkbox', { name: 'Authorization: Basic am/Do286czrDpw==' })).toBeChecked()
  await tab('Auth').click()
  await radio('API key').check()
  await box('Name of the key').fill('X-Api-Key')
  await box('Value of the key').fill('k 1')
  await tab('Headers').click()
  await expect(console.getByRole('checkbox', { name: 'X-Api-Key: k 1' })).toBeChecked()
  await tab('Auth').click()
  await radio('In the query').check()
  await expect(url).toHaveAccessibleDescription(/X-Api-Key=k%201/)
  await tab('Query').click()
  await expect(console).toContainText('Added by the Auth tab: X-Api-Key=k 1')
  await tab('Auth').click()
  await radio('Bearer token').check()
  await expect(box('Token')).toHaveValue('pn_1')
  await radio('Basic').check()
  await expect(box('User')).toHaveValue('joão')
})

test('a form is typed in rows and goes out encoded, and each kind of body keeps its own content', async ({
  page,
}) => {
  const { console, tab, radio, box, body, method, rows, sendButton } = await openConsole(page)
  await method.selectOption('POST')
  await tab('Body').click()
  await body.fill('{"name":"Ana"}')
  await radio('Form').check()
  await box('Name of form field 1').fill('name')
  await box('Value of form field 1').fill('Ana & João')
  await radio('Text').check()
  await body.fill('hello')
  await expect(console).toContainText('Content-Type: text/plain')
  await radio('JSON').check()
  await expect(body).toHaveValue('{"name":"Ana"}')
  await radio('Form').check()
  await expect(console).toContainText('Content-Type: application/x-www-form-urlencoded')
  await sendButton.click()
  await expect(rows).toHaveCount(1)
  await rows.first().getByRole('button').first().click()
  const sent = page.getByRole('group', { name: 'Request x1 on the wire' })
  await expect(sent).toContainText('content-type: application/x-www-form-urlencoded')
  await expect(sent).toContainText('name=Ana+%26+Jo%C3%A3o')
})

test('a body on GET is removed with one button, and until then the answer is marked as an earlier one', async ({
  page,
}) => {
  const { console, tab, body, rows, response, radio, sendButton } = await openConsole(page)
  await sendButton.click()
  await expect(rows).toHaveCount(1)
  await tab('Body').click()
  await body.fill('{}')
  await sendButton.click()
  await expect(rows).toHaveCount(1)
  await expect(body).toBeFocused()
  await expect(body).toHaveAccessibleDescription(/cannot carry a body/)
  await expect(response).toContainText('the request you sent before')
  await console.getByRole('button', { name: 'Remove the body' }).click()
  await expect(radio('None')).toBeFocused()
  await expect(radio('None')).toBeChecked()
  await sendButton.click()
  await expect(rows).toHaveCount(2)
  await expect(response).not.toContainText('the request you sent before')
  await radio('JSON').check()
  await expect(body).toHaveValue('{}')
})

test('a variable is written anywhere, shown with its value, and held back while it has none', async ({
  page,
}) => {
  const { console, tab, url, box, rows, sendButton } = await openConsole(page)
  await url.fill('{{base}}/contact?PageSize={{size}}')
  await expect(url).toHaveAccessibleDescription(/There is no variable {{base}} yet/)
  await sendButton.click()
  await expect(url).toBeFocused()
  await expect(rows).toHaveCount(0)
  await console.getByRole('button', { name: 'Add {{base}}' }).first().click()
  await expect(box('Value of variable 1')).toBeFocused()
  await page.keyboard.type('https://api.wts.chat/core/{{version}}')
  await box('Name of variable 2').fill('version')
  await box('Value of variable 2').fill('{{base}}')
  await expect(box('Value of variable 2')).toHaveAccessibleDescription(/leads back to itself/)
  await box('Value of variable 2').fill('v1')
  await box('Name of variable 3').fill('size')
  await box('Value of variable 3').fill('2')
  await expect(url).toHaveAccessibleDescription(`Sent as ${contacts}?PageSize=2`)
  await tab('Query').click()
  await expect(box('Value of query parameter 1')).toHaveValue('{{size}}')
  await expect(box('Value of query parameter 1')).toHaveAccessibleDescription('Sent as 2')
  await sendButton.click()
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText(['api.wts.chat/core/v1/contact?PageSize=2'])
})

test('a parameter of a template is sent as it stands once the learner says it is no variable', async ({
  page,
}) => {
  const { console, tab, body, method, rows, sendButton } = await openConsole(page)
  await method.selectOption('POST')
  await tab('Body').click()
  await body.fill('{"text":"Olá, {{nome}}!"}')
  await console.getByRole('button', { name: 'Send {{nome}} as it stands' }).click()
  await expect(body).toBeFocused()
  await sendButton.click()
  await rows.first().getByRole('button').first().click()
  await expect(page.getByRole('group', { name: 'Request x1 on the wire' })).toContainText('Olá, {{nome}}!')
})

for (const [locale, theme, width] of [
  ['en', 'light', 360],
  ['pt', 'dark', 360],
  ['es', 'light', 1280],
] as const) {
  test(
    `auth, bodies and variables have no axe violation and no sideways scroll (${locale}, ${theme}, ${width} px)`,
    full,
    async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      const { console, url } = await openConsole(page, locale)
      await url.fill('{{base}}/x/{id}?q={{unknown-and-rather-long-name-of-a-variable}}')
      const tabs = console.getByRole('tablist').first().getByRole('tab')
      await expect(tabs).toHaveCount(5)
      const title = await console.getAttribute('aria-labelledby')
      for (const at of [0, 1, 2, 3, 4]) {
        await tabs.nth(at).click()
        await expect(tabs.nth(at)).toBeInViewport({ ratio: 1 })
        // Every kind of body and of authentication, where the tab has kinds.
        const kinds = console.getByRole('tabpanel').first().getByRole('radio')
        for (let kind = 0; kind < Math.max(1, await kinds.count()); kind++) {
          if ((await kinds.count()) > 0) await kinds.nth(kind).check()
          expect(await violations(page, `[aria-labelledby="${title}"]`)).toEqual([])
          expect(await overflow(page)).toBeLessThanOrEqual(0)
        }
      }
    },
  )
}
