// The Webhook lab of the playground: who subscribes, what happens, and what is sent for it.
import { expect, test } from './fixtures'
import {
  apiCall,
  handlerAddress,
  happenings,
  inspectorAddress,
  openDelivery,
  openLab,
  serve,
  stepTo,
  subscribe,
} from './webhook-page'

test('the form is refused at the field that is wrong, and nothing typed is lost', async ({ page }) => {
  const opened = await openLab(page)
  const { form, name, url, event, item, wireRows } = opened
  const send = form.getByRole('button', { name: 'Subscribe' })
  const events = form.getByRole('group', { name: 'Events' })
  await send.click()
  await expect(name).toBeFocused()
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  await expect(name).toHaveAccessibleDescription(/The platform refused: The field name is ""/)

  await name.fill('Minha planilha')
  await event('CONTACT_NEW').check()
  for (const [address, why] of [
    ['http://inspector.hooks.example/in', /refused: .*must start with https:\/\//],
    ['https://localhost/in', /refused: .*a server on the internet/],
    ['inspector', /refused: The field url is "inspector"/],
  ] as const) {
    await url.fill(address)
    await expect(url).toHaveAttribute('aria-invalid', 'false')
    if (address.startsWith('http:')) await expect(url).toHaveAccessibleDescription(/^With http:\/\/ anybody/)
    await send.click()
    await expect(url).toBeFocused()
    await expect(url).toHaveAttribute('aria-invalid', 'true')
    await expect(url).toHaveAccessibleDescription(why)
    await expect(url).toHaveValue(address)
  }

  await event('CONTACT_NEW').uncheck()
  await form.getByRole('button', { name: inspectorAddress }).click()
  await send.click()
  await expect(events).toHaveAccessibleDescription(/refused: The field events/)
  await expect(events.getByRole('checkbox').first()).toBeFocused()
  await expect(name).toHaveValue('Minha planilha')
  await event('CONTACT_NEW').check()
  await send.click()
  await expect(form.getByRole('status')).toHaveText('Saved: Minha planilha.')
  await expect(item('Minha planilha')).toContainText(`${inspectorAddress}CONTACT_NEW`)
  await expect(wireRows.last()).toContainText('POST')
  await expect(wireRows.last()).toContainText('200')
})

test('the list in the form and the list of the API are one and the same', async ({ page }) => {
  const opened = await openLab(page)
  const { form, name, item, console, list } = opened
  await serve(
    opened,
    `${apiCall}
const path = '/core/v1/webhook/subscription'
const { body } = await call('POST', path, { name: 'By code', url: '${inspectorAddress}', events: ['PAYMENT_NEW'] })
console.log('made', body.enabled)
export async function POST(): Promise<Response> {
  for (const { name, events } of (await call('GET', path)).body) console.log(name, events.map((one: { event: string }) => one.event).join())
  return new Response()
}`,
  )
  await expect(console).toContainText('made true')
  await expect(item('By code')).toContainText(`${inspectorAddress}PAYMENT_NEW`)

  await item('By code').getByRole('button', { name: 'Edit: By code' }).click()
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('By code')
  await name.fill('By form')
  await opened.event('PANEL_CARD_NEW').check()
  await form.getByRole('button', { name: 'Save changes' }).click()
  await expect(item('By form')).toContainText('PAYMENT_NEW, PANEL_CARD_NEW')
  await expect(list.getByText('By code')).toHaveCount(0)

  await subscribe(opened, 'Asks', handlerAddress, ['CONTACT_UPDATE'])
  await opened.happen('A contact’s data change')
  await expect(console).toContainText('By form PAYMENT_NEW,PANEL_CARD_NEW')
  await expect(console).toContainText('Asks CONTACT_UPDATE')
})

test('a subscription is paused, resumed, changed, removed and brought back', async ({ page }) => {
  const opened = await openLab(page)
  const { form, url, list, item, log, rows, pace, happen, words } = opened
  await pace('Pause').click()
  await subscribe(opened, 'Mine', inspectorAddress, ['CONTACT_UPDATE'])
  const act = (what: string) =>
    item('Mine')
      .getByRole('button', { name: `${what}: Mine` })
      .click()
  const said = list.getByRole('status')

  // Made before the pause, due after it.
  await happen('A contact’s data change')
  await expect(rows).toHaveCount(1)
  await act('Pause')
  await expect(said).toHaveText('Mine is paused: nothing is delivered to it.')
  await expect(item('Mine')).toContainText('paused')
  await stepTo(opened, 'd1', 'discarded')
  await happen('A contact’s data change')
  await openDelivery(opened, 'd1')
  await expect(log).toContainText(words.detail.reason.paused)
  await log.getByRole('button', { name: 'Send again' }).click()
  await expect(log.getByRole('status').last()).toHaveText(words.detail.notRedelivered)
  await expect(rows).toHaveCount(1)

  await act('Resume')
  await expect(said).toHaveText('Mine is on again.')
  await act('Edit')
  await url.fill(handlerAddress)
  await form.getByRole('button', { name: 'Cancel' }).click()
  await expect(url).toHaveValue('')
  await act('Edit')
  await url.fill(`${inspectorAddress}/2`)
  await form.getByRole('button', { name: 'Save changes' }).click()
  await expect(item('Mine')).toContainText(`${inspectorAddress}/2`)
  await happen('A contact’s data change')
  await expect(rows).toHaveCount(2)
  await stepTo(opened, 'd2', 'delivered')
  await openDelivery(opened, 'd2')
  await expect(log).toContainText(`${inspectorAddress}/2`)

  await act('Remove')
  await expect(said).toHaveText('Mine was removed.')
  await expect(item('Mine')).toHaveCount(0)
  await expect(rows.first()).toContainText('(removed)')
  await list.getByRole('button', { name: 'Undo' }).click()
  await expect(said).toContainText('Mine is back.')
  await expect(item('Mine')).toContainText('CONTACT_UPDATE')
  await happen('A contact’s data change')
  await expect(rows.first()).toContainText('Mine')
  await stepTo(opened, 'd3', 'delivered')
})

test('each happening causes the events it says, and each event a delivery', async ({ page }) => {
  const opened = await openLab(page)
  const { form, happen, rows, wire, wireRows, pace, log, lab, words } = opened
  await pace('Pause').click()
  await opened.name.fill('All')
  await opened.url.fill(inspectorAddress)
  await form.getByRole('button', { name: 'All', exact: true }).click()
  await form.getByRole('button', { name: 'Subscribe' }).click()
  await expect(opened.item('All')).toBeVisible()
  const said = opened.happenings.getByRole('status')
  let count = 0
  for (const [name, events] of Object.entries(happenings)) {
    await test.step(name, async () => {
      const place = opened.happenings.getByRole('listitem').filter({ hasText: name })
      for (const type of events) await expect(place).toContainText(type)
      await happen(name)
      await expect(said).toHaveText(`${name}: ${events.join(', ')}.`)
      count += events.length
      await expect(rows).toHaveCount(count)
      await expect(rows.first()).toContainText(events.at(-1) ?? '')
      await expect(rows.first()).toHaveAttribute('data-status', 'scheduled')
    })
  }
  await happen('An agent answers')
  await expect(said).toHaveText('An agent answers: its events come in a moment of the shop’s time.')
  await pace('×60').click()
  await expect(rows.filter({ hasText: 'MESSAGE_SENT' })).toHaveCount(1)
  await expect(rows.and(log.locator('[data-status=delivered]'))).toHaveCount(count + 2)
  await expect(log).toContainText(`Rows 1–${count + 2} of ${count + 2}.`)

  await log.getByRole('combobox', { name: 'Event' }).selectOption('SESSION_COMPLETE')
  await expect(rows).toHaveCount(1)
  await wire.getByRole('button', { name: `Deliveries (${count + 2})` }).click()
  await wire.getByRole('button', { name: `Events (${count + 2})` }).click()
  await expect(wireRows).toHaveCount(count + 3)
  const reach = lab.getByRole('region', { name: words.reach.title })
  await expect(reach.getByRole('status')).toContainText(/^0 of the last \d+ would have reached you/)
  await opened.event('CONTACT_NEW').check()
  await expect(reach.getByRole('status')).toContainText(/^1 of the last \d+ would have reached you/)
})

test('a test event is an example, sent although nothing happened', async ({ page }) => {
  const opened = await openLab(page)
  const { tests, rows, wire, log, happenings } = opened
  await expect(tests).toContainText('Subscribe first')
  await subscribe(opened, 'Mine', inspectorAddress, ['PAYMENT_UPDATE', 'CONTACT_NEW'])
  await tests.getByRole('combobox', { name: 'To' }).selectOption('Mine')
  await tests.getByRole('combobox', { name: 'Event of the test' }).selectOption('PAYMENT_UPDATE')
  await tests.getByRole('button', { name: 'Send test event' }).click()
  await expect(tests.getByRole('status')).toHaveText('An example of PAYMENT_UPDATE is on its way to Mine.')
  await expect(rows).toHaveText([/PAYMENT_UPDATEtest.*delivered/])
  await openDelivery(opened, 'd1')
  await expect(log).toContainText('PAYMENT_UPDATE (test)')
  await expect(log.getByRole('group', { name: /^Request x\d+ on the wire/ })).toContainText(
    '"eventType":"PAYMENT_UPDATE"',
  )
  await expect(wire.getByRole('button', { name: /^Events/ })).toHaveCount(0)
  await expect(happenings.getByRole('status')).toHaveText('')
})
