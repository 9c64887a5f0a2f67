// What a learner's handler in the Webhook lab makes of deliveries, and what the lab makes of its answers.
import { expect, test } from './fixtures'
import { full } from './sample'
import {
  apiCall,
  handlerAddress,
  openDelivery,
  openLab,
  serve,
  stepTo,
  subscribe,
  verifier,
} from './webhook-page'

test('what is delivered reaches the handler, and what the handler asks for is put down to it', async ({
  page,
}) => {
  const opened = await openLab(page)
  const { lab, console, memory, wire, log, rows, words } = opened
  await serve(
    opened,
    `${apiCall}
import { seen } from './store'
export async function POST(request: Request): Promise<Response> {
  const event = await request.json()
  seen.push(event.eventType)
  const { status } = await call('GET', '/core/v1/contact/' + event.content.id)
  console.log(event.eventType, 'asked', status)
  return new Response('thanks', { status: 202 })
}`,
  )
  await subscribe(opened, 'Mine', handlerAddress, ['CONTACT_NEW'])
  await opened.happen('Somebody new writes')
  await expect(rows).toHaveText([/CONTACT_NEW.*delivered.*202/])
  await expect(console).toHaveText('CONTACT_NEW asked 200')
  await expect(memory).toHaveAccessibleName('What your handler remembers')
  await expect(memory.getByRole('row', { name: /^seen/ })).toContainText("['CONTACT_NEW']")

  // x1 is the subscription.
  const mini = lab.getByRole('region', { name: words.mini.title })
  await expect(mini.getByRole('listitem')).toHaveText([
    /^x3 ← call out GET .*200$/,
    /^x2 → delivery in POST .*202$/,
  ])
  await expect(wire.locator('[data-row=x3]')).toContainText('Your code')
  await expect(wire.locator('[data-row=x3]')).toContainText('caused by x2')
  await mini.getByRole('button', { name: 'x3, on the wire log' }).click()
  await expect(wire.getByRole('button', { name: 'x3, details' })).toBeFocused()
  await expect(wire.getByRole('list', { name: 'From cause to effect' }).getByRole('listitem')).toHaveText([
    /^e1 event CONTACT_NEW/,
    /^x2 POST girassol/,
    /^x3 GET/,
  ])
  await openDelivery(opened, 'd1')
  await expect(log.getByRole('group', { name: 'Response x2 on the wire' })).toContainText('thanks')

  await opened.sandbox.getByRole('button', { name: 'Stop' }).click()
  await opened.happen('Somebody new writes')
  await expect(rows.first()).toContainText('refused')
  await expect(rows.first()).toHaveAttribute('data-status', 'retrying')
})

test(
  'a handler that throws answers 500; its retries are walked through, then it is sent again and replayed',
  full,
  async ({ page }) => {
    const opened = await openLab(page)
    const { clock, console, log, rows, pace, item, tab, lab, words } = opened
    await tab('Retries').click()
    await lab.getByRole('combobox', { name: 'Policy of' }).selectOption('Slack')
    await expect(lab.getByRole('table', { name: /^Schedule/ }).locator('tbody tr')).toHaveCount(4)
    await pace('Pause').click()
    await serve(opened, `export async function POST() { throw new Error('the shelf is empty') }`)
    await subscribe(opened, 'Mine', handlerAddress, ['CONTACT_UPDATE'])
    await opened.happen('A contact’s data change')
    await stepTo(opened, 'd1', 'retrying')
    await expect(console).toContainText('Error: the shelf is empty')
    // The first retry is due at once.
    await expect(rows.first()).toContainText('2 of 4')
    await expect(rows.first()).toContainText('500')
    await expect(clock).toContainText('Next attempt in 1 min')
    await clock.getByRole('button', { name: 'Next event' }).click()
    await expect(clock.getByRole('status').first()).toHaveText('Time jumped on by 1 min.')
    await expect(rows.first()).toContainText('3 of 4')

    await stepTo(opened, 'd1', 'failed')
    await expect(clock).toContainText(words.clock.noneComing)
    await expect(rows.first()).toContainText('4 of 4')
    await expect(item('Mine')).toContainText('4 failures in a row')
    await openDelivery(opened, 'd1')
    const attempts = log.getByRole('table', { name: 'Attempts' }).locator('tbody tr')
    await expect(attempts).toHaveText([
      /^1 of 4event.*500/,
      /^2 of 4retry.*500/,
      /^3 of 4retry.*500/,
      /^4 of 4retry.*500/,
    ])
    await expect(log).toContainText('The answer was 500. Only 2xx counts as received.')
    await attempts.first().getByRole('button', { name: 'Attempt 1, show' }).click()
    const sent = log.getByRole('group', { name: /^Request/ })
    await expect(sent).not.toContainText('x-slack-retry-num')
    await attempts.nth(2).getByRole('button', { name: 'Attempt 3, show' }).click()
    await expect(sent).toContainText('x-slack-retry-num: 2')

    await serve(opened, `export async function POST() { return new Response() }`)
    const message = await log.getByRole('definition').first().textContent()
    await log.getByRole('button', { name: 'Send again' }).click()
    await expect(log.getByText('It is sent again, as d2.')).toBeVisible()
    await stepTo(opened, 'd2', 'delivered')
    await openDelivery(opened, 'd2')
    await expect(log.getByRole('definition').first()).toHaveText(message ?? '')
    await expect(rows).toHaveText([/^d2.*sent again by hand.*delivered/, /^d1.*failed/])

    await log.getByText('Replay: send again what was missed').click()
    const replay = log.getByRole('group').filter({ hasText: words.replay.title })
    await replay.getByRole('button', { name: 'Replay' }).click()
    await expect(replay.getByRole('status')).toHaveText('There was nothing to send again.')
    await replay.getByRole('combobox', { name: 'Which' }).selectOption('all, also what arrived')
    await replay.getByRole('button', { name: 'Replay' }).click()
    await expect(replay.getByRole('status')).toHaveText('1 delivery is sent again.')
    await stepTo(opened, 'd3', 'delivered')
    await expect(rows.first()).toContainText('replay')
  },
)

test('a handler verifies deliveries with standardwebhooks, through a change of secrets', async ({ page }) => {
  const opened = await openLab(page)
  const { lab, log, rows, tab } = opened
  await tab('Signature').click()
  const panel = lab.getByRole('tabpanel', { name: 'Signature' })
  await panel.getByRole('combobox', { name: 'Style' }).selectOption('Standard Webhooks')
  const secrets = panel.getByRole('list', { name: 'Secrets' }).getByRole('listitem')
  await expect(secrets).toHaveCount(1)
  const secret = (await secrets.locator('code').textContent()) ?? ''
  await serve(opened, verifier(secret))
  await subscribe(opened, 'Mine', handlerAddress, ['CONTACT_UPDATE'])
  const change = async (id: string, status: RegExp) => {
    await opened.happen('A contact’s data change')
    await expect(rows.first()).toHaveText(new RegExp(`^${id}.*${status.source}`))
    await openDelivery(opened, id)
  }
  await change('d1', /delivered.*204/)
  await expect(log).toContainText('Signature, Standard Webhooks: it holds with the secret that is valid now.')
  const sent = log.getByRole('group', { name: /^Request/ })
  await expect(sent).toContainText(/webhook-signature: v1,\S+\s/)

  await panel.getByRole('button', { name: 'Rotate: make a new secret' }).click()
  await expect(secrets).toHaveCount(2)
  await change('d2', /delivered.*204/)
  await expect(sent).toContainText(/webhook-signature: v1,\S+ v1,\S+/)

  await panel.getByRole('button', { name: 'Retire the old secret' }).click()
  await expect(secrets).toHaveCount(1)
  await change('d3', /retrying.*400/)
  await expect(log).toContainText('it holds with the secret that is valid now.')
  await openDelivery(opened, 'd1')
  await expect(log).toContainText('it does not hold: other bytes, or another secret')

  await serve(opened, verifier((await secrets.locator('code').textContent()) ?? ''))
  await change('d4', /delivered.*204/)
})

test('a handler that answers its own messages is stopped, and told why', async ({ page }) => {
  const opened = await openLab(page)
  const { lab, rows, pace, words } = opened
  await serve(
    opened,
    `${apiCall}
export async function POST(request: Request): Promise<Response> {
  const { content } = await request.json()
  await call('POST', '/chat/v1/session/' + content.sessionId + '/message', { text: 'Recebido: ' + content.text })
  return new Response()
}`,
  )
  await subscribe(opened, 'Echo', handlerAddress, ['MESSAGE_SENT'])
  await opened.happen('Somebody new writes')
  await opened.happen('An agent answers')
  await pace('×60').click()
  const told = lab.getByRole('status').filter({ hasText: /^Stopped: MESSAGE_SENT/ })
  await expect(told).toContainText('from your own handler’s call, 6 deliveries deep', { timeout: 20_000 })
  await expect(rows.first()).toHaveAttribute('data-status', 'discarded')
  await expect(rows).toHaveCount(7)
  await openDelivery(opened, 'd7')
  await expect(opened.log).toContainText(words.detail.reason.loop)
})
