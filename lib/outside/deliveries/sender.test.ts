import { afterEach, expect, test } from 'vitest'
import { contacts } from '@/mocks/chat-api/records/contact-record'
import { runningSession, windowStatus } from '@/mocks/chat-api/records/session-record'
import { deliveries } from '@/mocks/webhooks/delivery/delivery'
import { styleOf } from '@/mocks/webhooks/signing/styles'
import { subscriptions } from '@/mocks/webhooks/subscription'
import { clientOf } from '../trial/client'
import { openTrialDoor } from '../trial/door'
import { openReceiver, type Received } from '../trial/receiver'
import type { WebhooksShown } from './webhooks-desk'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

async function stage(
  options: Parameters<typeof openTrialDoor>[0] = {},
  statusOf?: (received: Received, n: number) => number,
) {
  const receiver = await openReceiver(statusOf)
  open.push(receiver)
  const door = await openTrialDoor(options)
  open.push(door)
  const client = clientOf(door.origin, 'mine', 'pn_trial')
  const shown = async () => (await client.desk<WebhooksShown>('GET', '/webhooks')).json
  const sent = async () => {
    await door.sender.look()
    await door.sender.idle()
  }
  return { receiver, door, client, shown, sent }
}

test('what happens in a workspace arrives outside, signed with the secret of that workspace', async () => {
  const { receiver, client, shown, sent } = await stage()
  await client.subscribe(receiver.url, 'CONTACT_NEW')
  const contact = await client.contact(1)
  await sent()
  expect(receiver.received).toHaveLength(1)
  const [{ headers, body }] = receiver.received as [Received]
  expect(JSON.parse(body)).toMatchObject({ eventType: 'CONTACT_NEW', content: { id: contact } })
  const { secret, deliveries: made } = await shown()
  const bag = new Headers(headers as Record<string, string>)
  expect(styleOf('standard').verify(bag, body, [secret], Date.now())).toEqual({ ok: true })
  expect(styleOf('standard').verify(bag, `${body} `, [secret], Date.now()).ok).toBe(false)
  expect(made).toMatchObject([{ status: 'delivered', attempts: [{ number: 1, status: 200 }] }])
  const { json } = await client.desk<{ entries: { exchange: object }[] }>('GET', '/log')
  expect(json.entries.at(-1)?.exchange).toMatchObject({
    origin: { kind: 'delivery' },
    request: { method: 'POST', url: receiver.url, body },
    response: { status: 200 },
  })
  await sent()
  expect(receiver.received).toHaveLength(1)
})

test('a failure is tried again when the policy says so, with the same id, body and a fresh signature', async () => {
  let late = 0
  const { receiver, client, shown, sent } = await stage({ now: () => Date.now() + late }, (_, n) =>
    n === 1 ? 500 : 200,
  )
  await client.subscribe(receiver.url, 'CONTACT_NEW')
  await client.contact(1)
  await sent()
  await sent()
  expect(receiver.received).toHaveLength(1)
  const [waiting] = (await shown()).deliveries
  expect(waiting).toMatchObject({ status: 'retrying', attempts: [{ status: 500, error: 'http' }] })
  late = 60_000
  await sent()
  const [first, second] = receiver.received
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
  expect(second?.body).toBe(first?.body)
  expect(second?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp'])
  expect((await shown()).deliveries).toMatchObject([{ status: 'delivered', attempts: [{}, { number: 2 }] }])
})

test('policy and signature are chosen, and what is neither is refused with what there is', async () => {
  const { receiver, client, sent } = await stage()
  const { status, json } = await client.desk('PUT', '/webhooks', { policy: 'github', signature: 'github' })
  expect([status, json]).toMatchObject([200, { policy: 'github', signature: 'github' }])
  await client.subscribe(receiver.url, 'CONTACT_NEW')
  await client.contact(1)
  await sent()
  expect(receiver.received[0]?.headers['x-hub-signature-256']).toMatch(/^sha256=/)
  for (const wrong of [{ policy: 'often' }, { secret: 'mine' }, [], 'standard'])
    expect(await client.desk('PUT', '/webhooks', wrong as object), JSON.stringify(wrong)).toMatchObject({
      status: 400,
      json: { error: { code: 'bad-webhooks' } },
    })
})

test('an address that may not be called is not, and the log says why and who decides', async () => {
  const { receiver, door, client, shown, sent } = await stage({ calls: 'internet' })
  await expect(client.subscribe(receiver.url, 'CONTACT_NEW')).rejects.toThrow('https://')
  const id = await client.subscribe('https://hooks.example.com/', 'CONTACT_NEW')
  await client.contact(1)
  // As a name whose address has come to be another one since.
  await door.workspaces.change('mine', (world) => {
    for (const row of deliveries(world).all()) deliveries(world).update(row.id, { url: receiver.url })
    subscriptions(world).update(id, { url: receiver.url })
  })
  await sent()
  expect(receiver.received).toEqual([])
  const told = await shown()
  expect([told.calls, told.deliveries]).toMatchObject(['internet', [{ status: 'retrying' }]])
  const { json } = await client.desk<{ entries: { exchange: { trace: { text: string }[] } }[] }>(
    'GET',
    '/log',
  )
  expect(json.entries.at(-1)?.exchange.trace[0]?.text).toContain('PRACTICE_CALL_OUT')
})

test('by hand: the same message again, and one to try an address with', async () => {
  const { receiver, client, shown, sent } = await stage()
  const subscription = await client.subscribe(receiver.url, 'PAYMENT_NEW')
  expect((await client.desk('POST', '/webhooks/test', { subscription })).status).toBe(202)
  await sent()
  const [tried] = (await shown()).deliveries
  expect(tried).toMatchObject({ trigger: 'test', status: 'delivered', eventType: 'PAYMENT_NEW' })
  expect((await client.desk('POST', '/webhooks/again', { delivery: tried?.id })).status).toBe(202)
  await sent()
  const [first, again] = receiver.received
  expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
  expect((await client.desk('POST', '/webhooks/again', { delivery: 'd99' })).status).toBe(404)
  expect((await client.desk('POST', '/webhooks/test', {})).status).toBe(404)
})

test('a workspace sends no more than its share, and the rest waits', async () => {
  let late = 0
  const limits = { deliveriesPerWorkspace: 1 }
  const { receiver, client, sent } = await stage({ limits, now: () => Date.now() + late })
  for (const n of [1, 2, 3]) await client.subscribe(`${receiver.url}?${n}`, 'CONTACT_NEW')
  for (const n of [1, 2, 3]) await client.contact(n)
  for (const _ of [1, 2, 3]) await sent()
  expect(receiver.received).toHaveLength(5)
  late = 60_000
  await sent()
  await sent()
  expect(receiver.received).toHaveLength(9)
})

test('after a reset nothing is owed, the secret stays, and no message id comes twice', async () => {
  const { receiver, client, shown, sent } = await stage()
  const ids = []
  const secrets = []
  for (const n of [1, 2]) {
    await client.subscribe(receiver.url, 'CONTACT_NEW')
    await client.contact(n)
    await sent()
    ids.push(receiver.received.at(-1)?.headers['webhook-id'])
    secrets.push((await shown()).secret)
    await client.contact(10 + n)
    await client.desk('POST', '/reset')
    await sent()
    expect(receiver.received).toHaveLength(n)
  }
  expect(new Set(ids).size).toBe(2)
  expect(new Set(secrets).size).toBe(1)
})

test('what time itself brings about is sent too, though nobody asks for anything', async () => {
  let late = 0
  const { receiver, door, client, sent } = await stage({ now: () => Date.now() + late })
  await client.subscribe(receiver.url, 'MESSAGE_SENT')
  const to = await door.workspaces.change('mine', (world) => {
    const open = contacts(world)
      .all()
      .find(({ id }) => {
        const session = runningSession(world, id)
        return session && windowStatus(world, session) === 'ACTIVE'
      })
    return open?.phoneNumber
  })
  const asked = await client.api('POST', '/chat/v1/message/send', { to, body: { text: 'Oi' } })
  expect(asked.status).toBe(200)
  await sent()
  expect(receiver.received).toEqual([])
  late = 60_000
  await sent()
  await sent()
  expect(JSON.parse(receiver.received[0]?.body ?? '{}')).toMatchObject({ eventType: 'MESSAGE_SENT' })
})
