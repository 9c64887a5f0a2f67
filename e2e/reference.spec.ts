import type { Page } from '@playwright/test'
import { overflow, violations } from './axe'
import { locales, wordsOf } from './course-pages'
import { expect, gotoReady, test } from './fixtures'
import { look } from './sample'

const operationLinks = (page: Page) => page.locator('[data-entry] > a[href*="/reference/"]')
const searchField = (page: Page) => page.getByRole('searchbox')
/** The search says how much it found; the console has a status of its own. */
const found = (page: Page) => page.getByRole('search').getByRole('status')

test.describe('from the list to an answer', () => {
  test('an operation is searched for, opened, tried and answered', async ({ page }) => {
    await gotoReady(page, '/en/reference')
    await searchField(page).fill('Usuarios listar')
    await expect(page.getByRole('link', { name: 'List users' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Create a contact' })).toBeHidden()
    await searchField(page).fill('create a contact')
    await page.getByRole('link', { name: /^POST Create a contact/ }).click()
    await expect(page).toHaveURL('/en/reference/contact.create')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create a contact')
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true')
    await page.getByRole('button', { name: 'Try it here' }).click()
    const console = page.getByRole('region', { name: /^Request console/ })
    await expect(console.getByRole('textbox', { name: 'URL' })).toHaveValue(
      'https://api.wts.chat/core/v1/contact',
    )
    await expect(console.getByRole('combobox', { name: 'Method' })).toHaveValue('POST')
    await expect(console.getByRole('textbox', { name: 'Request body, JSON' })).toHaveValue(/João da Silva/)
    await console.getByRole('button', { name: 'Send', exact: true }).click()
    const response = console.getByRole('region', { name: 'Response' })
    await expect(response.getByText('200 OK', { exact: true })).toBeVisible()
    await expect(response.getByRole('group', { name: 'Response body' })).toContainText('João da Silva')
    await console.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(response.getByText('400 Bad Request', { exact: true })).toBeVisible()
    await expect(response).toContainText('ERROR_CONFLICT')
  })

  test('the example is there for a terminal and for a program, by keyboard too', async ({ page }) => {
    await gotoReady(page, '/en/reference/contact.update')
    const curl = page.getByText('--request PUT')
    await expect(curl).toBeVisible()
    await page.getByRole('radio', { name: 'curl' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: 'TypeScript (fetch)' })).toBeChecked()
    await expect(curl).toBeHidden()
    await expect(page.getByText('JSON.stringify')).toBeVisible()
  })

  test('an address is copied, also where the page has no clipboard of its own', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await gotoReady(page, '/en/reference/contact.update')
    await page.getByRole('button', { name: 'Copy: PUT /core/v1/contact/{id}' }).click()
    await expect(page.getByText('Copied')).toBeVisible()
    await gotoReady(page, '/en/reference')
    await searchField(page).focus()
    await page.keyboard.press('ControlOrMeta+v')
    await expect(searchField(page)).toHaveValue('https://api.wts.chat/core/v1/contact/{id}')
  })

  test('neighbours and the list are one click away', async ({ page }) => {
    await gotoReady(page, '/en/reference/contact.list')
    await page.getByRole('navigation', { name: 'Other operations' }).getByRole('link').click()
    await expect(page).toHaveURL('/en/reference/contact.create')
    await page
      .getByRole('main')
      .getByRole('article')
      .getByRole('link', { name: 'Contacts', exact: true })
      .click()
    await expect(page).toHaveURL('/en/reference#api-contact')
    await expect(page.getByRole('heading', { name: /^Contacts/ }).first()).toBeInViewport()
  })
})

test.describe('the search', () => {
  test('counts, lives in the address, and a change of language keeps it', async ({ page }) => {
    await gotoReady(page, '/en/reference')
    const all = await operationLinks(page).count()
    await expect(found(page)).toHaveText(`${all} operations, 11 events`)
    await searchField(page).fill('payment_new')
    await expect(found(page)).toHaveText('no operation, 1 event')
    await expect(page.getByRole('heading', { name: 'Chat platform API' })).toBeHidden()
    await expect(page).toHaveURL('/en/reference?q=payment_new')
    await page.getByRole('link', { name: /^PT/ }).click()
    await expect(page).toHaveURL('/pt/reference?q=payment_new')
    await expect(found(page)).toHaveText('nenhuma operação, 1 evento')
    await page.reload()
    await expect(searchField(page)).toHaveValue('payment_new')
    await expect(found(page)).toHaveText('nenhuma operação, 1 evento')
  })

  test('says when nothing matches, and clears', async ({ page }) => {
    await gotoReady(page, '/en/reference?q=zebra')
    await expect(page.getByText('Nothing matches “zebra”.')).toBeVisible()
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await expect(searchField(page)).toBeFocused()
    await expect(page.getByRole('link', { name: /^GET List contacts/ }).first()).toBeVisible()
    await expect(page).toHaveURL('/en/reference')
  })

  test('the events page has all eleven, and the same search', async ({ page }) => {
    await gotoReady(page, '/es/events')
    await expect(page.locator('section[data-entry]')).toHaveCount(11)
    await searchField(page).fill('mensagem recebida')
    await expect(found(page)).toHaveText('1 evento')
    await expect(page.getByRole('heading', { name: 'Mensaje recibido' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Pago creado' })).toBeHidden()
  })
})

for (const locale of locales) {
  test(`${locale}: pages speak the reader's language`, async ({ page }) => {
    const { reference, events, shell, tools } = wordsOf(locale)
    await gotoReady(page, `/${locale}/reference/contact.list`)
    await expect(page.getByRole('button', { name: tools.try.open })).toBeVisible()
    await expect(page.getByRole('heading', { name: reference.response })).toBeVisible()
    await expect(page.getByText('Contatos: Listar')).toBeVisible()
    const main = page.getByRole('navigation', { name: shell.main })
    await expect(main.getByRole('link', { name: shell.reference })).toHaveAttribute('aria-current', 'true')
    await main.getByRole('link', { name: shell.events }).click()
    await expect(page).toHaveURL(`/${locale}/events`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(events.title)
    await expect(page.getByRole('heading', { name: events.spelling.title })).toBeVisible()
  })
}

test('an event shows what it carries, and its anchor leads there', async ({ page }) => {
  await gotoReady(page, '/en/events#MESSAGE_RECEIVED')
  const event = page.locator('#MESSAGE_RECEIVED')
  await expect(event.getByRole('heading', { name: 'Message received' })).toBeInViewport()
  await event.getByText('Example of a delivery').click()
  await expect(event.getByText('"eventType": "MESSAGE_RECEIVED"')).toBeVisible()
})

test('every operation page answers, in the language asked for', async ({ page, request }) => {
  await page.goto('/es/reference')
  const paths = await operationLinks(page).evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')),
  )
  expect(paths.length).toBeGreaterThan(20)
  for (const path of paths) {
    const response = await request.get(path ?? '')
    expect(response.status(), path ?? '').toBe(200)
    expect(await response.text()).toContain('<html lang="es"')
  }
})

test.describe('what is not there', () => {
  test.use({ allowedErrors: [/404/] })
  test('an unknown operation is answered with 404', async ({ page }) => {
    const response = await page.goto('/pt/reference/contact.nothing')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: wordsOf('pt').errors.notFound.title })).toBeVisible()
  })
})

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false })

  test('the list is whole, and what needs a script is not offered', async ({ page }) => {
    await page.goto('/en/reference')
    await expect(page.getByRole('link', { name: /^GET List contacts/ }).first()).toBeVisible()
    await expect(searchField(page)).toBeHidden()
    await page.getByRole('link', { name: /^PUT Update a contact In the/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Update a contact')
    await expect(page.getByRole('button', { name: 'Try it here' })).toBeHidden()
    await expect(page.getByText('--request PUT')).toBeVisible()
    await expect(page.getByText('JSON.stringify')).toBeVisible()
    await expect(page.getByText('ERROR_NOT_FOUND')).toBeVisible()
  })

  test('the events can be read and unfolded', async ({ page }) => {
    await page.goto('/pt/events')
    const event = page.locator('#CONTACT_UPDATE')
    await event.getByText('Exemplo de uma entrega').click()
    await expect(event.getByText('"phonenumber"')).toBeVisible()
  })
})

const samples = ['/en/reference', '/pt/reference/contact.update', '/es/events', '/pt/reference/message.send']

for (const theme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test.describe(`${theme}, ${width} px`, () => {
      test.use({
        colorScheme: theme,
        viewport: { width, height: 900 },
        contextOptions: { reducedMotion: 'reduce' },
      })
      for (const path of samples) {
        test(
          `axe finds nothing on ${path}, and it does not scroll sideways`,
          look(path.slice(1, 3), theme, width),
          async ({ page }) => {
            await gotoReady(page, path)
            await page.locator('main details').evaluateAll((folds) => {
              for (const fold of folds) fold.setAttribute('open', '')
            })
            expect(await violations(page)).toEqual([])
            expect(await overflow(page)).toBeLessThanOrEqual(0)
          },
        )
      }
    })
  }
}
