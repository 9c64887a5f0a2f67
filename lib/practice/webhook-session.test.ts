import { expect, test } from 'vitest'
import { createRequest } from '@/components/webhook-lab/subscribe/subscription-draft'
import { practiceToken } from '@/mocks/chat-api/platform/credentials'
import { happeningNamed } from '@/mocks/webhooks/happenings/happenings'
import { handlerHost, inspectorHost } from './lab-hosts'
import { type WebhookSession, webhookSession } from './webhook-session'

let labs = 0

/** A lab with its clock standing, and one subscription to contacts and payments at `host`. */
async function lab(host: string): Promise<WebhookSession> {
  labs += 1
  const session = await webhookSession(`test/${labs}`)
  session.setPace(0)
  const events = ['CONTACT_UPDATE', 'PAYMENT_UPDATE']
  await session.send(createRequest(practiceToken, { name: 'Lab', url: `https://${host}/in`, events }))
  return session
}

function happen(session: WebhookSession, id: string) {
  const happening = happeningNamed(id)
  if (!happening) throw new Error(`There is no happening ${id}`)
  session.happen(happening)
}

async function settled(session: WebhookSession, ms = 1_000) {
  await session.world.clock.advance(ms)
  session.setPace(0)
  return session.get()
}

test('what happens is delivered to who subscribed, and the lab tells of it', async () => {
  const session = await lab(inspectorHost)
  happen(session, 'contact-changes')
  happen(session, 'card-created')
  const { deliveries, attempts, subscriptions } = await settled(session)
  expect(deliveries).toMatchObject([{ eventType: 'CONTACT_UPDATE', status: 'delivered' }])
  expect(attempts).toMatchObject([{ status: 200 }])
  expect(subscriptions.at(-1)).toMatchObject({ name: 'Lab', enabled: true })
})

test('until the handler runs its deliveries are refused, and once it stops they are again', async () => {
  const session = await lab(handlerHost)
  happen(session, 'contact-changes')
  expect((await settled(session)).attempts.at(-1)).toMatchObject({ error: 'refused' })
  const causes: (string | undefined)[] = []
  const stop = session.serve(async (_, cause) => {
    causes.push(cause)
    return new Response(null, { status: 204 })
  })
  happen(session, 'contact-changes')
  const { attempts } = await settled(session)
  expect(attempts.at(-1)).toMatchObject({ status: 204 })
  expect(causes).toEqual([attempts.at(-1)?.exchange])
  stop()
  happen(session, 'contact-changes')
  expect((await settled(session)).attempts.at(-1)).toMatchObject({ error: 'refused' })
})

test('a handler that another has replaced does not silence it when it ends', async () => {
  const session = await lab(handlerHost)
  const stopOld = session.serve(async () => new Response(null, { status: 500 }))
  session.serve(async () => new Response(null, { status: 200 }))
  stopOld()
  happen(session, 'contact-changes')
  expect((await settled(session)).attempts.at(-1)).toMatchObject({ status: 200 })
})

test('a handler that falls over breaks the line', async () => {
  const session = await lab(handlerHost)
  session.serve(() => Promise.reject(new Error('fell over')))
  happen(session, 'contact-changes')
  expect((await settled(session)).attempts.at(-1)).toMatchObject({ error: 'reset' })
})

test('the policy chosen is the one that retries', async () => {
  const session = await lab(handlerHost)
  session.choosePolicy('github')
  happen(session, 'contact-changes')
  const { deliveries, policy } = await settled(session, 60_000)
  expect(policy).toBe('github')
  expect(deliveries).toMatchObject([{ status: 'failed', attempts: 1 }])
})

test('a delivery is signed in the style chosen, and its signature can be checked', async () => {
  const session = await lab(inspectorHost)
  const last = () => session.world.log.entries().findLast(({ origin }) => origin.kind === 'delivery')
  const check = () => {
    const exchange = last()
    return exchange && session.secrets.check(exchange)
  }
  happen(session, 'contact-changes')
  await settled(session)
  expect(check()).toBeUndefined()
  for (const style of ['standard', 'github', 'stripe', 'slack'] as const) {
    session.chooseStyle(style)
    happen(session, 'contact-changes')
    await settled(session)
    expect(check()?.verdict).toEqual({ ok: true })
  }
  session.changeSecret('rotate')
  session.changeSecret('retire')
  expect(check()?.verdict).toEqual({ ok: false, reason: 'mismatch' })
})

test('a fault that is switched on takes hold, and switched off lets go', async () => {
  const session = await lab(inspectorHost)
  const deliveriesOf = async () => {
    const before = session.get().deliveries.length
    happen(session, 'contact-changes')
    return (await settled(session, 120_000)).deliveries.length - before
  }
  await session.chooseFaults({ seed: 3, faults: [{ fault: 'duplicate', options: {} }] })
  expect(await deliveriesOf()).toBeGreaterThan(1)
  await session.chooseFaults({ seed: 3, faults: [] })
  expect(await deliveriesOf()).toBe(1)
})

test('a secret is copied as it is, unless a fault has a hand in it', async () => {
  const session = await lab(inspectorHost)
  const secret = 'whsec_AAAA'
  expect(session.copied(secret)).toBe(secret)
  await session.chooseFaults({ seed: 1, faults: [{ fault: 'pasted-secret', options: {} }] })
  expect(session.copied(secret)).not.toBe(secret)
})

test('starting over empties the log and takes the time back, but keeps what was chosen', async () => {
  const session = await lab(inspectorHost)
  const start = session.get().now
  session.choosePolicy('slack')
  happen(session, 'contact-changes')
  await settled(session)
  await session.startOver()
  session.setPace(0)
  const { deliveries, attempts, now, policy, subscriptions } = session.get()
  expect([deliveries.length, attempts.length, policy]).toEqual([0, 0, 'slack'])
  expect(now - start).toBeLessThan(1_000)
  expect(subscriptions.some(({ name }) => name === 'Lab')).toBe(false)
})

test('the same lab is given for the same id', async () => {
  const session = await lab(inspectorHost)
  expect(await webhookSession(`test/${labs}`)).toBe(session)
})
