import { expect, test } from 'vitest'
import type { Exchange } from '@/mocks/wire-log'
import type { WebhooksShown } from '../deliveries/webhooks-desk'
import { type Fetch, Server } from './ask-server'
import { Deliveries, type ShownDelivery } from './deliveries'
import type { OwnAddressState } from './own-address'

const desk = '/practice/a1/-/webhooks'
const list = '/practice/a1/api.wts.chat/core/v1/webhook/subscription'

const delivery = (id: string, status: ShownDelivery['status']): ShownDelivery => ({
  ...{ id, messageId: `msg_${id}`, eventType: 'CONTACT_NEW', url: 'http://localhost:4000/hook' },
  ...{ trigger: 'event', status, subscription: 's1', attempts: [] },
})

const row = (id: string) => ({
  ...{ id, name: 'localhost:4000', url: 'http://localhost:4000/hook', enabled: true },
  events: [{ event: 'CONTACT_NEW', description: 'Novo contato' }],
})

const exchange = (method: string, path: string, status = 200): Exchange => ({
  ...{ id: 'x1', at: 0, origin: { kind: 'code' }, trace: [] },
  request: { method, url: `https://api.wts.chat${path}`, headers: [], body: '' },
  response: { status, statusText: '', headers: [], body: '' },
})

type Answers = Record<string, (body: string) => Response | Promise<Response>>

/** An address, a server and a clock of a test's own. */
function page(answers: Answers = {}) {
  const shown: WebhooksShown = {
    ...{ policy: 'standard', signature: 'standard', secret: 'whsec_1', calls: 'loopback' },
    deliveries: [],
  }
  const rows: ReturnType<typeof row>[] = []
  const asked: string[] = []
  const usual: Answers = {
    [`GET ${desk}`]: () => Response.json(shown),
    [`GET ${list}`]: () => Response.json(rows),
  }
  const send: Fetch = async (path, { method, headers, body }) => {
    asked.push(`${method} ${path}`)
    const answer = { ...usual, ...answers }[`${method} ${path}`]
    if (!answer) throw new TypeError('Failed to fetch')
    if (path.startsWith(list)) expect(headers).toMatchObject({ authorization: 'Bearer pn_1' })
    return answer(String(body))
  }
  let state: Pick<OwnAddressState, 'made' | 'entries' | 'news'> = {
    ...{ made: { workspace: 'a1', token: 'pn_1' }, entries: [] },
  }
  const listeners = new Set<() => void>()
  const address = {
    get: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const become = (change: Partial<typeof state>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const timer = { ms: 0, work: undefined as (() => void) | undefined }
  const later = (ms: number, work: () => void) => {
    Object.assign(timer, { ms, work })
    return () => Object.assign(timer, { work: undefined })
  }
  const eyes = { open: true }
  const deliveries = new Deliveries(address, { server: new Server(send), later, isSeen: () => eyes.open })
  const times = (line: string) => asked.filter((each) => each === line).length
  return { shown, rows, asked, times, become, timer, eyes, deliveries, state: deliveries.get }
}

const arrived = (entries: readonly Exchange[], ...more: Exchange[]) => ({ entries: [...entries, ...more] })

test('a quiet address is looked at once, and nothing of that goes onto its log', async () => {
  const { deliveries, state, asked, timer } = page()
  deliveries.open()
  await expect.poll(() => state().shown?.policy).toBe('standard')
  expect(asked).toEqual([`GET ${desk}`])
  expect(timer.work).toBeUndefined()
})

test('what is on its way is looked at again, but only while somebody looks at the page', async () => {
  const { deliveries, state, shown, timer, eyes, times } = page()
  shown.deliveries = [delivery('d1', 'sending')]
  deliveries.open()
  await expect.poll(() => timer.work).toBeDefined()
  eyes.open = false
  timer.work?.()
  expect(times(`GET ${desk}`)).toBe(1)
  eyes.open = true
  shown.deliveries = [delivery('d1', 'retrying')]
  timer.work?.()
  await expect.poll(() => state().shown?.deliveries[0]?.status).toBe('retrying')
  // Its next attempt will stand on the log.
  expect(timer.work).toBeUndefined()
})

test('when the log moves on, so does what is shown', async () => {
  const { deliveries, state, shown, become } = page()
  deliveries.open()
  await expect.poll(() => state().shown).toBeDefined()
  shown.deliveries = [delivery('d1', 'delivered')]
  become(arrived([], exchange('POST', '/core/v1/contact')))
  await expect.poll(() => state().shown?.deliveries.length).toBe(1)
})

test('an answer that was overtaken by a later one is dropped', async () => {
  const late: ((response: Response) => void)[] = []
  const { deliveries, state, shown, become } = page({
    [`GET ${desk}`]: () => new Promise((resolve) => late.push(resolve)),
  })
  deliveries.open()
  become(arrived([], exchange('POST', '/core/v1/contact')))
  late[1]?.(Response.json({ ...shown, secret: 'newer' }))
  await expect.poll(() => state().shown?.secret).toBe('newer')
  late[0]?.(Response.json({ ...shown, secret: 'older' }))
  await new Promise((resolve) => setTimeout(resolve))
  expect(state().shown?.secret).toBe('newer')
})

test('a subscription is made with the workspace’s token, listed once, and its own line on the log asks for nothing more', async () => {
  const bodies: string[] = []
  const { deliveries, state, rows, become, times } = page({
    [`POST ${list}`]: (body) => {
      bodies.push(body)
      rows.push(row('s1'))
      return Response.json(row('s1'))
    },
  })
  deliveries.open()
  const isDone = await deliveries.subscribeTo({ url: ' http://localhost:4000/hook', events: ['CONTACT_NEW'] })
  expect(isDone).toBe(true)
  expect(JSON.parse(bodies[0] ?? '')).toEqual({
    ...{ name: 'localhost:4000', url: 'http://localhost:4000/hook' },
    events: ['CONTACT_NEW'],
  })
  expect(state().news).toEqual({ what: 'subscribed', name: 'localhost:4000' })
  await expect
    .poll(() => state().subscriptions)
    .toEqual([
      ...[{ id: 's1', name: 'localhost:4000', url: 'http://localhost:4000/hook', enabled: true }].map(
        (one) => ({ ...one, events: ['CONTACT_NEW'] }),
      ),
    ])
  const mine = exchange('POST', '/core/v1/webhook/subscription')
  become(arrived([], mine))
  await expect.poll(() => times(`GET ${desk}`)).toBe(2)
  expect(times(`GET ${list}`)).toBe(1)
  // A program of the learner's does the same.
  become(arrived([mine], exchange('PUT', '/core/v1/webhook/subscription/s1')))
  await expect.poll(() => times(`GET ${list}`)).toBe(2)
})

test('the practice API’s own sentence stands beside the field it is about', async () => {
  const { deliveries, state, times } = page({
    [`POST ${list}`]: () =>
      Response.json({ error: true, text: 'Nothing can be delivered.' }, { status: 400 }),
  })
  deliveries.open()
  expect(await deliveries.subscribeTo({ url: 'ftp://x', events: ['CONTACT_NEW'] })).toBe(false)
  expect(state()).toMatchObject({
    acting: false,
    refusal: { field: 'url', text: 'Nothing can be delivered.' },
  })
  await deliveries.subscribeTo({ url: 'http://localhost:4000/', events: [] })
  expect(state().refusal?.field).toBe('events')
  expect(times(`GET ${list}`)).toBe(0)
})

test('a refusal that is no fault of a field, and the door’s own, are told from each other', async () => {
  const answers: Answers = {
    [`POST ${list}`]: () => Response.json({ error: true, text: 'Unauthorized' }, { status: 401 }),
    [`POST ${desk}/again`]: () => Response.json({ error: { code: 'unknown-delivery' } }, { status: 404 }),
  }
  const { deliveries, state } = page(answers)
  deliveries.open()
  await deliveries.subscribeTo({ url: 'http://localhost:4000/', events: ['CONTACT_NEW'] })
  expect(state().refusal).toEqual({ text: 'Unauthorized' })
  await deliveries.sendAgain(delivery('d9', 'failed'))
  expect(state()).toMatchObject({ trouble: 'unknown-delivery' })
  expect(state().refusal).toBeUndefined()
  answers[`POST ${list}`] = () => Response.json({ error: { code: 'too-many' } }, { status: 429 })
  await deliveries.subscribeTo({ url: 'http://localhost:4000/', events: ['CONTACT_NEW'] })
  expect(state().trouble).toBe('too-many')
})

test('a test event and a delivery are sent by hand, and looked at at once', async () => {
  const bodies: string[] = []
  const took = (body: string) => {
    bodies.push(body)
    return Response.json({ delivery: 'd2' }, { status: 202 })
  }
  const { deliveries, state, times } = page({
    [`POST ${desk}/again`]: took,
    [`POST ${desk}/test`]: took,
  })
  deliveries.open()
  await deliveries.sendAgain(delivery('d1', 'failed'))
  expect(state().news).toEqual({ what: 'again', name: 'CONTACT_NEW' })
  const { id, name, url, enabled } = row('s1')
  await deliveries.sendTest({ id, name, url, enabled, events: [] })
  expect(state().news).toEqual({ what: 'tested', name: 'localhost:4000' })
  expect(bodies.map((body) => JSON.parse(body))).toEqual([{ delivery: 'd1' }, { subscription: 's1' }])
  await expect.poll(() => times(`GET ${desk}`)).toBe(3)
})

test('a choice is shown at once and kept, and comes back where the server did not hear of it', async () => {
  const answers: Answers = {
    [`PUT ${desk}`]: (body) => Response.json({ ...found.shown, ...JSON.parse(body) }),
  }
  const found = page(answers)
  const { deliveries, state, shown } = found
  deliveries.open()
  await expect.poll(() => state().shown).toBeDefined()
  const choosing = deliveries.choose({ policy: 'stripe' })
  expect(state().shown?.policy).toBe('stripe')
  shown.policy = 'stripe'
  await choosing
  expect(state().news?.what).toBe('changed')
  delete answers[`PUT ${desk}`]
  await deliveries.choose({ signature: 'slack' })
  expect(state().trouble).toBe('offline')
  await expect.poll(() => state().shown?.signature).toBe('standard')
  expect(state().shown?.policy).toBe('stripe')
})

test('deliveries of before bring their subscriptions with them, and one given up has them read again', async () => {
  const { deliveries, state, shown, rows, become, times } = page()
  rows.push(row('s1'))
  shown.deliveries = [delivery('d1', 'delivered')]
  deliveries.open()
  await expect.poll(() => state().subscriptions?.length).toBe(1)
  shown.deliveries = [delivery('d2', 'discarded'), delivery('d1', 'delivered')]
  become(arrived([], exchange('POST', '/core/v1/contact')))
  await expect.poll(() => times(`GET ${list}`)).toBe(2)
})

test('a reset and another address begin anew; without an address nothing is asked', async () => {
  const { deliveries, state, shown, rows, become, asked } = page()
  rows.push(row('s1'))
  shown.deliveries = [delivery('d1', 'delivered')]
  const end = deliveries.open()
  await expect.poll(() => state().subscriptions?.length).toBe(1)
  shown.deliveries = []
  become({ news: 'reset' })
  expect(state()).toEqual({ acting: false })
  await expect.poll(() => state().shown?.deliveries).toEqual([])
  expect(state().subscriptions).toBeUndefined()
  const before = asked.length
  become({ made: undefined, news: 'removed' })
  expect(state().shown).toBeUndefined()
  end()
  become({ made: { workspace: 'a1', token: 'pn_1' } })
  expect(asked.length).toBe(before)
})

test('a server that cannot be reached is told as long as there is nothing to show, and asked again', async () => {
  const answers: Answers = { [`GET ${desk}`]: () => Promise.reject(new TypeError('Failed to fetch')) }
  const { deliveries, state, timer, become } = page(answers)
  deliveries.open()
  await expect.poll(() => state().trouble).toBe('offline')
  expect(timer.ms).toBe(10_000)
  delete answers[`GET ${desk}`]
  timer.work?.()
  await expect.poll(() => state().shown).toBeDefined()
  expect(state().trouble).toBeUndefined()
  answers[`GET ${desk}`] = () => Promise.reject(new TypeError('Failed to fetch'))
  become(arrived([], exchange('GET', '/core/v1/tag')))
  await expect.poll(() => timer.work).toBeDefined()
  expect(state()).toMatchObject({ shown: { policy: 'standard' } })
  expect(state().trouble).toBeUndefined()
})
