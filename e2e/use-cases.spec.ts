import type { Page } from '@playwright/test'
import { openConsole } from './console-page'
import { expect, test } from './fixtures'
import { full } from './sample'

interface Documented {
  operationId: string
  'x-deck-name'?: string
  parameters: { name: string; in: 'path' | 'query'; example?: unknown }[]
  requestBody?: { content: { 'application/json'?: { example?: unknown } } }
}

interface Sample {
  id: string
  inDeck: boolean
  endpoint: string
  params: Record<string, string>
  body: unknown
}

/** The examples of the reference, as the course publishes them for tools. */
async function samples(page: Page): Promise<Sample[]> {
  const response = await page.request.get('/openapi.json')
  const { paths } = (await response.json()) as {
    paths: Record<string, { servers: [{ url: string }] } & Record<string, Documented>>
  }
  return Object.entries(paths).flatMap(([path, { servers, ...methods }]) =>
    Object.entries(methods as Record<string, Documented>).map(([method, documented]) => {
      const given = documented.parameters.filter(({ example }) => example !== undefined)
      const ofPlace = (place: string) =>
        given
          .filter((one) => one.in === place)
          .flatMap(({ name, example }) => [example].flat().map((one) => [name, String(one)]))
      const search = new URLSearchParams(ofPlace('query'))
      return {
        id: documented.operationId,
        inDeck: documented['x-deck-name'] !== undefined && !documented.operationId.includes('.older'),
        endpoint: `${method.toUpperCase()} ${servers[0].url}${path}${search.size > 0 ? `?${search}` : ''}`,
        params: Object.fromEntries(ofPlace('path')),
        body: documented.requestBody?.content['application/json']?.example,
      }
    }),
  )
}

async function sampleOf(page: Page, id: string): Promise<Sample> {
  const found = (await samples(page)).find((sample) => sample.id === id)
  if (!found) throw new Error(`the reference has no ${id}`)
  return found
}

async function openDeck(page: Page) {
  const opened = await openConsole(page)
  const { console, url, tab, body: field, sendButton } = opened
  return {
    ...opened,
    /** Pastes the endpoint as it is printed, fills in what it asks for, and sends. */
    async ask(endpoint: string, params: Readonly<Record<string, string>> = {}, body?: unknown) {
      await url.fill(endpoint)
      for (const [name, value] of Object.entries(params)) {
        await console.getByRole('textbox', { name: `Path parameter {${name}}` }).fill(value)
      }
      await tab('Body').click()
      await field.fill(body === undefined ? '' : JSON.stringify(body))
      await sendButton.click()
    },
  }
}

/** As the deck prints them: method, and address between angle brackets. */
const useCases: [endpoint: string, operation: string][] = [
  ['POST <https://api.wts.chat/chat/v1/message/send>', 'message.send'],
  ['GET <https://api.wts.chat/core/v1/contact>', 'contact.list'],
  ['PUT <https://api.wts.chat/core/v1/contact/{id}>', 'contact.update'],
  ['DELETE <https://api.wts.chat/chat/v1/sequence/{id}/contact>', 'sequence.remove-contact'],
  ['GET <https://api.wts.chat/chat/v1/chatbot>', 'chatbot.list'],
  ['POST <https://api.wts.chat/chat/v1/chatbot/send>', 'chatbot.send'],
  ['PUT <https://api.wts.chat/chat/v1/session/{id}/transfer>', 'session.transfer'],
  ['PUT <https://api.wts.chat/chat/v1/session/{id}/complete>', 'session.complete'],
]

for (const [endpoint, id] of useCases) {
  test(`use case of the deck: ${endpoint}`, async ({ page }) => {
    const { ask, response, console } = await openDeck(page)
    const { params, body } = await sampleOf(page, id)
    await ask(endpoint, params, body)
    await expect(response.getByText('200 OK', { exact: true })).toBeVisible()
    await expect(console.getByRole('combobox', { name: 'Method' })).toHaveValue(endpoint.split(' ')[0] ?? '')
  })
}

test('an endpoint whose {id} is still open is not sent, and the field that is missing says so', async ({
  page,
}) => {
  const { ask, console, response } = await openDeck(page)
  await ask('GET https://api.wts.chat/core/v1/contact/{id}')
  const field = console.getByRole('textbox', { name: 'Path parameter {id}' })
  await expect(field).toBeFocused()
  await expect(field).toHaveAccessibleDescription(/Fill in id/)
  await expect(response).toContainText('Nothing sent yet')
})

test('everything the deck says the API can do is done in the page', full, async ({ page }) => {
  const { ask, response } = await openDeck(page)
  // A conversation that is completed cannot be handed on any more: that one goes last.
  const last = ({ id }: Sample) => (id === 'session.complete' ? 1 : 0)
  const deck = (await samples(page)).filter(({ inDeck }) => inDeck).sort((a, b) => last(a) - last(b))
  expect(deck.length).toBeGreaterThanOrEqual(32)
  for (const { id, endpoint, params, body } of deck) {
    await test.step(id, async () => {
      await ask(endpoint, params, body)
      await expect(response.getByRole('status')).toContainText('200 OK')
    })
  }
})

test('a webhook is subscribed to each of the eleven events from the console', async ({ page }) => {
  const { ask, response } = await openDeck(page)
  await ask('GET https://api.wts.chat/core/v1/webhook/event')
  const body = response.getByRole('group', { name: 'Response body' })
  await expect(body).toContainText('PANEL_CARD_UPDATE')
  const listed = JSON.parse((await body.textContent()) ?? '') as { event: string }[]
  expect(listed).toHaveLength(11)
  await ask(
    'POST https://api.wts.chat/core/v1/webhook/subscription',
    {},
    {
      name: 'Everything',
      url: 'https://shop.hooks.example/in',
      events: listed.map(({ event }) => event),
    },
  )
  await expect(response.getByText('200 OK', { exact: true })).toBeVisible()
  await expect(body).toContainText('"description": "Pagamento alterado"')
})
