// The playground's flow: cards are filled, a contact chats with them, and each call stands in two logs.
import type { Locator, Page } from '@playwright/test'
import { overflow, violations } from './axe'
import { tabTo } from './console-page'
import { type Locale, wordsOf } from './course-pages'
import { expect, gotoReady, test } from './fixtures'
import { roomLooks } from './sample'
import { openIsland } from './webhook-page'

const number = '+5519900007777'
const byHand = '{"name": "@contact.name", "urns": ["tel:@results.number"]}'
const byFunctions = '@(json(object("name", contact.name, "urns", array("tel:" & results.number))))'

async function openFlow(page: Page, locale: Locale = 'en') {
  const words = wordsOf(locale)
  const { chat, log, editor } = words.flow
  await gotoReady(page, `/${locale}/playground`)
  const heading = page.getByRole('heading', { name: words.playground.flow })
  const bench = await openIsland(heading.locator('xpath=following-sibling::*[@data-workbench][1]'))
  const part = (name: string) => bench.getByRole('region', { name: new RegExp(`^${name}\\b`) })
  const talk = part(chat.title)
  const calls = part(log.title)
  await expect(talk).toBeVisible()
  const field = talk.getByRole('textbox', { name: chat.message })
  return {
    words: words.flow,
    bench,
    cards: part(editor.title),
    talk,
    calls,
    said: talk.getByRole('log').getByRole('listitem'),
    startButton: talk.getByRole('button', { name: chat.start, exact: true }),
    field,
    rows: calls.locator('tbody tr[data-call]'),
    card: (id: string) => bench.locator(`[data-card="${id}"]`),
    wireRows: bench.getByRole('region', { name: new RegExp(`^${words.wire.title}`) }).locator('tbody tr'),
    /** From the first message to the last, with this answer in between. */
    async chat(contact: string, answer: string) {
      await talk.getByRole('combobox', { name: chat.contact }).selectOption({ label: contact })
      await talk.getByRole('button', { name: chat.start, exact: true }).click()
      await field.fill(answer)
      await field.press('Enter')
      await expect(talk.getByRole('status')).toContainText(chat.state.done)
    },
  }
}

const callForm = (bench: Locator) => bench.getByRole('form', { name: 'Call Webhook', exact: true })

test('a flow is played as a chat, and its call stands in the Webhooks log and on the wire', async ({
  page,
}) => {
  const { talk, said, calls, rows, field, chat, wireRows } = await openFlow(page)
  await expect(calls).toContainText('No call yet.')
  await expect(field).toHaveCount(0)
  await chat('Bia Rocha', number)
  await expect(said).toHaveText([/^FlowWhich phone/, `Bia Rocha${number}`, /^FlowSaved/])
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('201')
  await expect(rows).toContainText('Created = 201 (Success)')
  await expect(talk.getByRole('status')).toHaveText('The flow has ended.')

  await rows.getByRole('button').click()
  await expect(calls).toContainText('POST /api/v2/contacts.json HTTP/1.1')
  await expect(calls).toContainText(`{"name": "Bia Rocha", "urns": ["tel:${number}"]}`)
  await expect(calls).toContainText('HTTP/1.1 201 Created')
  await expect(calls).toContainText('The flow left by Success.')
  await calls.getByRole('button', { name: 'Show x1 on the wire log' }).click()
  const shown = wireRows.filter({ hasText: 'x1' }).first()
  await expect(shown.getByRole('button')).toBeFocused()
  await expect(shown).toBeInViewport()

  await talk.getByRole('button', { name: 'Clear chat and log' }).click()
  await expect(said).toHaveCount(0)
  await expect(calls).toContainText('No call yet.')
})

test('quotes in a name break JSON written by hand, and not JSON made by functions', async ({ page }) => {
  const { bench, said, calls, rows, chat } = await openFlow(page)
  await chat('Ana "Nina" Prado', number)
  await expect(said.last()).toContainText('That did not work.')
  await expect(rows.first()).toContainText('Created = 400 (Failure)')
  await rows.first().getByRole('button').click()
  await expect(calls).toContainText('{"name": "Ana "Nina" Prado"')

  const form = callForm(bench)
  await form.getByRole('tab', { name: 'POST Body' }).click()
  const body = form.getByRole('textbox', { name: 'Body', exact: true })
  await expect(body).toHaveValue(byHand)
  await body.fill(byFunctions)
  await chat('Ana "Nina" Prado', number)
  await expect(said.last()).toContainText('Saved.')
  await expect(rows.last()).toContainText('Created = 201 (Success)')
})

test('another method resets the body and says so, and Undo brings everything back', async ({ page }) => {
  const { bench } = await openFlow(page)
  const form = callForm(bench)
  const method = form.getByRole('combobox', { name: 'Method' })
  const body = form.getByRole('textbox', { name: 'Body', exact: true })
  await method.selectOption('PUT')
  const note = form.getByRole('status').filter({ hasText: 'The method changed from POST to PUT.' })
  await expect(note).toContainText('its default body in the place of yours')
  await form.getByRole('tab', { name: 'POST Body' }).click()
  await expect(body).toHaveValue(/^@\(json\(object\(/)
  await note.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(method).toHaveValue('POST')
  await expect(method).toBeFocused()
  await expect(body).toHaveValue(byHand)

  await method.selectOption('GET')
  await expect(form.getByRole('status').filter({ hasText: 'from POST to GET' })).toContainText(
    'The card removed the body.',
  )
  await expect(form.getByRole('tab')).toHaveCount(1)
  await expect(form).toContainText('GET carries no body')
  await form.getByRole('button', { name: 'Undo' }).click()
  await form.getByRole('tab', { name: 'POST Body' }).click()
  await expect(body).toHaveValue(byHand)
})

test('a variable is found, chosen and written without a mouse', async ({ page }) => {
  const { bench } = await openFlow(page)
  const url = callForm(bench).getByRole('textbox', { name: 'URL' })
  await url.fill('https://flows.weni.ai/')
  await url.press('End')
  await page.keyboard.type('@res')
  await expect(callForm(bench).getByText(/^\d variables fit/)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(
    bench.getByRole('list', { name: 'Variables for URL' }).getByRole('button').first(),
  ).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(url).toHaveValue('https://flows.weni.ai/@results.number')
  await expect(url).toBeFocused()
  await page.keyboard.type('@')
  await page.keyboard.press('Escape')
  await expect(bench.getByRole('list', { name: 'Variables for URL' })).toHaveCount(0)
  await expect(url).toBeFocused()
})

test('a flow is played and its call looked at by keyboard alone', async ({ page }) => {
  const { talk, startButton, field, rows, calls, wireRows } = await openFlow(page)
  await talk.getByRole('combobox', { name: 'Contact' }).focus()
  await tabTo(page, startButton)
  await page.keyboard.press('Enter')
  await expect(talk.getByRole('status')).toContainText('waits for an answer')
  await tabTo(page, field)
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await expect(startButton).toBeFocused()
  await tabTo(page, rows.getByRole('button'))
  await page.keyboard.press('Enter')
  await expect(rows.getByRole('button')).toHaveAttribute('aria-expanded', 'true')
  await tabTo(page, calls.getByRole('button', { name: /on the wire log$/ }))
  await page.keyboard.press('Enter')
  await expect(wireRows.first().getByRole('button')).toBeFocused()
})

test('cards are added, moved, taken away and brought back, and a reload keeps them', async ({ page }) => {
  const { bench, cards, card } = await openFlow(page)
  const items = bench.locator('[data-card]')
  await cards.getByRole('combobox', { name: 'Kind of the new card' }).selectOption({ label: 'Ask and wait' })
  await cards.getByRole('button', { name: 'Add card' }).press('Enter')
  await expect(items).toHaveCount(5)
  await expect(card('ask-1')).toContainText('The result has no name.')
  await card('ask-1').getByRole('textbox', { name: 'Message' }).fill('Anything else?')
  await card('ask-1').getByRole('textbox', { name: 'Result name' }).fill('More')
  await expect(card('ask-1')).not.toContainText('The result has no name.')
  await expect(card('sorry')).toContainText('then → 5. Ask and wait')
  await card('ask-1').getByRole('button', { name: 'Move up' }).press('Enter')
  await expect(cards.getByRole('status').last()).toContainText('is now number 4')
  await expect(items.nth(3)).toHaveAttribute('data-card', 'ask-1')

  await card('ask-1').getByRole('button', { name: 'Remove 4. Ask and wait' }).press('Enter')
  await expect(items).toHaveCount(4)
  await expect(card('sorry')).toContainText('then → The flow ends')
  const undo = cards.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(items).toHaveCount(5)
  await expect(cards.getByRole('status').last()).toBeFocused()

  await page.reload()
  await openIsland(page.locator('[data-workbench]').nth(3))
  await expect(items).toHaveCount(5)
  await expect(card('ask-1')).toContainText('Anything else?')
  await bench.getByRole('button', { name: 'Start over' }).click()
  await expect(items).toHaveCount(4)
  await bench.getByRole('button', { name: /bring back|undo/i }).click()
  await expect(items).toHaveCount(5)
})

test('what a flow cannot do ends in a sentence: no address, a dialect’s other name, a circle', async ({
  page,
}) => {
  const { bench, cards, card, talk, calls, rows, startButton, chat } = await openFlow(page)
  const form = callForm(bench)
  const url = form.getByRole('textbox', { name: 'URL' })
  await url.fill(' ')
  await url.blur()
  await expect(url).toHaveAttribute('aria-invalid', 'true')
  await expect(url).toHaveAccessibleDescription(/^The URL is empty/)
  await chat('Bia Rocha', number)
  await expect(talk.getByRole('status')).toContainText('1 thing went wrong: the Webhooks log says what.')
  await expect(rows).toHaveCount(0)
  await expect(calls).toContainText('The URL is empty, so no call was made and no result was set.')

  await card('sorry').getByRole('button', { name: /^Open/ }).click()
  await card('sorry').getByRole('textbox', { name: 'Message' }).fill('Status: @webhook.status.')
  await card('sorry').getByRole('combobox', { name: 'Next card' }).selectOption({ label: '4. Send message' })
  await cards.getByRole('combobox', { name: 'Expressions as in' }).selectOption({ label: 'RapidPro today' })
  await startButton.click()
  await talk.getByRole('textbox').fill(number)
  await talk.getByRole('textbox').press('Enter')
  await expect(calls).toContainText('went through 100 cards without waiting')
  await expect(talk.getByRole('status')).toContainText('The flow has ended.')
  await expect(card('sorry').getByRole('textbox', { name: 'Message' })).toHaveValue(
    'Status: @webhook.status.',
  )
})

for (const [width, height] of [
  [1280, 900],
  [1280, 600],
] as const)
  test(`beside long cards the chat and the log stay in view, at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const { card, calls, chat, startButton } = await openFlow(page)
    await chat('Bia Rocha', number)
    // The focus comes back to it with the last answer, and the page to the focus.
    await expect(startButton).toBeFocused()
    await card('sorry').evaluate((element) => element.scrollIntoView({ block: 'end' }))
    await expect(card('sorry')).toBeInViewport({ ratio: 0.9 })
    await expect(startButton).toBeInViewport()
    await calls.getByRole('button', { name: /^Line 2/ }).press('Enter')
    await calls.getByRole('button', { name: /on the wire log$/ }).focus()
    await expect(calls.getByRole('button', { name: /on the wire log$/ })).toBeInViewport()
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 800 } })
  test('a press elsewhere is not missed when the list of variables goes or a fault comes', async ({
    page,
  }) => {
    const { bench, cards, card, rows, calls, chat } = await openFlow(page)
    const items = bench.locator('[data-card]')
    const open = card('create').getByRole('button', { name: /^Open/ })
    const url = callForm(bench).getByRole('textbox', { name: 'URL' })
    const add = cards.getByRole('button', { name: 'Add card' })
    await url.fill('@')
    await expect(bench.getByRole('list', { name: 'Variables for URL' })).toBeVisible()
    await add.click()
    await expect(items).toHaveCount(5)
    await open.click()
    await url.fill('no address')
    await add.click()
    await expect(items).toHaveCount(6)

    // What the wide log has in columns of their own stands in the cells beside them.
    await open.click()
    await url.fill('https://flows.weni.ai/api/v2/contacts.json')
    await chat('Bia Rocha', number)
    await expect(rows.getByText(/^Mar 2, 12:00:0\d · \d+ ms$/)).toBeVisible()
    await expect(calls.getByRole('columnheader')).toHaveText(['No.', 'Call', 'Status', 'Result set'])
  })
})

for (const [locale, theme, width, tag] of roomLooks) {
  test.describe(`${locale}, ${theme}, ${width} px`, () => {
    test.use({
      colorScheme: theme,
      viewport: { width, height: 900 },
      contextOptions: { reducedMotion: 'reduce' },
    })
    test('axe finds nothing on the flow at work, and it does not scroll sideways', tag, async ({ page }) => {
      const { words, card, rows, cards, chat } = await openFlow(page, locale)
      const found = () => violations(page, '[data-workbench]:has([data-card])')
      await chat('Ana "Nina" Prado', number)
      await rows.first().getByRole('button').click()
      const form = card('create').getByRole('form')
      await form.getByRole('combobox').first().selectOption('PUT')
      await form.getByRole('tab', { name: words.call.body }).click()
      const url = form.getByRole('textbox', { name: words.call.url })
      await url.fill('no address')
      await form.getByRole('textbox', { name: words.call.bodyField }).fill('@co')
      await expect(url).toHaveAttribute('aria-invalid', 'true')
      await expect(form.getByText('@contact.name', { exact: true })).toBeVisible()
      expect.soft(await found()).toEqual([])
      expect.soft(await overflow(page)).toBeLessThanOrEqual(0)
      await cards.getByRole('combobox', { name: words.editor.newKind }).selectOption('branch')
      await cards.getByRole('button', { name: words.editor.add }).click()
      await expect(card('branch-1').getByRole('form')).toBeVisible()
      expect.soft(await found()).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    })
  })
}
