// What a learner's own address sends to programs outside, from its card: subscribed, seen, tried again, sent again.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { overflow, violations } from './axe'
import { type Locale, wordsOf } from './course-pages'
import { expect, gotoReady, test } from './fixtures'
import { full } from './sample'

interface Heard {
  path: string
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A program of the learner's on this machine, which answers as it is told. */
class Receiver {
  readonly heard: Heard[] = []
  status = 200
  #server: Server | undefined

  async listen(): Promise<string> {
    const server = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8')
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        this.heard.push({ path: request.url ?? '', headers: request.headers, body })
        response.writeHead(this.status).end()
      })
    })
    this.#server = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  }

  close(): void {
    this.#server?.closeAllConnections()
    this.#server?.close()
  }
}

let receiver: Receiver
let hook: string

test.beforeEach(async () => {
  receiver = new Receiver()
  hook = await receiver.listen()
})

test.afterEach(() => receiver.close())

/** The card with a fresh address, and the parts of it that deliveries are about. */
async function ownAddress(page: Page, locale: Locale = 'en') {
  const { outside: words, webhookLab: lab } = wordsOf(locale)
  await gotoReady(page, `/${locale}/playground`)
  const card = page.getByRole('region', { name: words.name, exact: true })
  await card.getByRole('button', { name: words.make }).click()
  const deliveries = card.getByRole('region', { name: words.deliveries.title, exact: true })
  const opener = deliveries.locator('summary')
  await expect(opener).toBeVisible()
  const facts = card.locator('dl').first().locator('dd code')
  const [base = '', token = ''] = await facts.allTextContents()
  return {
    ...{ words, lab, card, deliveries, opener },
    form: deliveries.getByRole('form', { name: words.deliveries.subscribe }),
    rows: deliveries.getByRole('table', { name: words.deliveries.table }).locator('tbody tr'),
    said: (text: string) => deliveries.getByRole('status').filter({ hasText: text }),
    /** Does what the lines to copy do. */
    createContact: (name: string, phoneNumber: string) =>
      fetch(`${base}/api.wts.chat/core/v1/contact`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name, phoneNumber }),
      }),
  }
}

type OwnAddress = Awaited<ReturnType<typeof ownAddress>>

async function subscribe({ opener, form, words, lab }: OwnAddress, url: string): Promise<void> {
  await opener.click()
  await form.getByRole('textbox', { name: words.deliveries.url }).fill(url)
  await form.getByRole('button', { name: lab.form.create, exact: true }).click()
}

test('an event reaches a program outside, signed, and its delivery stands in the table', async ({ page }) => {
  const address = await ownAddress(page)
  const { deliveries, rows, words, said, card } = address
  await expect(deliveries).toContainText(words.deliveries.calls.loopback)
  await expect(deliveries.getByText(words.deliveries.empty)).toBeVisible()
  await subscribe(address, hook)
  await expect(said(`${new URL(hook).host} is subscribed.`)).toBeVisible()
  await expect(deliveries.getByRole('listitem').filter({ hasText: hook })).toContainText('CONTACT_NEW')

  expect((await address.createContact('Ana', '+5511900007777')).status).toBe(200)
  await expect(rows).toHaveCount(1)
  await expect(rows.first()).toHaveAttribute('data-status', 'delivered')
  await expect(rows.first()).toContainText(hook)
  await expect(rows.first()).toContainText('1 attempt, last: 200')
  const [first] = receiver.heard
  expect(first?.path).toBe('/hook')
  expect(JSON.parse(first?.body ?? '')).toMatchObject({ eventType: 'CONTACT_NEW' })
  expect(first?.headers['webhook-signature']).toMatch(/^v1,/)
  const wire = card.getByRole('region', { name: new RegExp(`^${wordsOf('en').wire.title}`) })
  await expect(wire.getByRole('table').locator('tbody tr').filter({ hasText: '/hook' })).toHaveCount(1)

  await deliveries.getByRole('button', { name: `Send test event: ${new URL(hook).host}` }).click()
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toHaveAttribute('data-status', 'delivered')

  // Another way to sign holds from the next delivery on.
  await deliveries.getByRole('combobox', { name: 'Signature of deliveries' }).selectOption('github')
  await expect(said(words.deliveries.news.changed)).toBeVisible()
  await rows.last().getByRole('button').click()
  await expect.poll(() => receiver.heard.length).toBe(3)
  expect(receiver.heard[2]?.headers['x-hub-signature-256']).toMatch(/^sha256=/)
  expect(receiver.heard[2]?.body).toBe(first?.body)
})

test('a program that answers 500 is tried again later, and at once by hand', async ({ page }) => {
  const address = await ownAddress(page)
  const { rows, said, deliveries } = address
  receiver.status = 500
  await subscribe(address, hook)
  await expect(said('is subscribed.')).toBeVisible()
  await address.createContact('Bia', '+5511900007778')
  await expect(rows.first()).toHaveAttribute('data-status', 'retrying')
  await expect(rows.first()).toContainText('retrying')
  await expect(rows.first()).toContainText('last: 500')
  await expect(rows.first()).toContainText('after the last one')

  receiver.status = 204
  await rows.first().getByRole('button', { name: 'Send again' }).click()
  await expect(said('CONTACT_NEW is being sent again.')).toBeVisible()
  const again = rows.filter({ hasText: 'sent again by hand' })
  await expect(again).toHaveAttribute('data-status', 'delivered')
  await expect(again).toContainText('204')

  await page.reload()
  await expect(rows.filter({ hasText: 'sent again by hand' })).toBeVisible()
  await deliveries.getByRole('button', { name: `Remove: ${new URL(hook).host}` }).click()
  await expect(deliveries.getByRole('listitem').filter({ hasText: hook })).toHaveCount(0)
  await expect(address.opener).toBeFocused()
})

test.describe('what cannot be', () => {
  test.use({ allowedErrors: [/400/] })

  test('an address that nothing can be delivered to is refused beside its field, by keyboard alone', async ({
    page,
  }) => {
    const { opener, form, words } = await ownAddress(page, 'pt')
    await opener.focus()
    await page.keyboard.press('Enter')
    const url = form.getByRole('textbox', { name: words.deliveries.url })
    await page.keyboard.press('Tab')
    await expect(url).toBeFocused()
    await page.keyboard.type('http://example.com/hook')
    await page.keyboard.press('Enter')
    await expect(url).toHaveAttribute('aria-invalid', 'true')
    // In the page's language, whatever the browser's is.
    await expect(url).toHaveAccessibleDescription(/o endereço deve começar com https:\/\//)
    await expect(url).toBeFocused()
    await expect(url).toHaveValue('http://example.com/hook')
  })
})

const looks = [
  ['en', 'light', 1280, {}],
  ['pt', 'dark', 360, full],
  ['es', 'light', 360, full],
  ['en', 'dark', 1280, full],
] as const

for (const [locale, theme, width, details] of looks) {
  test.describe(`${locale}, ${theme}, ${width} px`, () => {
    test.use({
      colorScheme: theme,
      viewport: { width, height: 900 },
      contextOptions: { reducedMotion: 'reduce' },
    })
    test(
      'axe finds nothing on deliveries at work, and the page does not scroll sideways',
      details,
      async ({ page }) => {
        const address = await ownAddress(page, locale)
        const { rows, deliveries, lab } = address
        await subscribe(address, hook)
        await address.createContact('Caio', '+5511900007779')
        await expect(rows.first()).toHaveAttribute('data-status', 'delivered')
        receiver.status = 500
        await address.createContact('Duda', '+5511900007780')
        await expect(rows.first()).toHaveAttribute('data-status', 'retrying')
        const tryOut = deliveries.getByRole('button', { name: new RegExp(`^${lab.test.send}`) }).last()
        await tryOut.click()
        await expect(rows.first()).toHaveAttribute('data-status', 'failed')
        expect.soft(await violations(page)).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(0)
      },
    )
  })
}
