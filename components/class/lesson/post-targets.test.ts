import { expect, test } from 'vitest'
import { practiceSession } from '@/lib/practice/session'
import { type WebhookSession, webhookSession } from '@/lib/practice/webhook-session'
import { practiceToken } from '@/mocks/chat-api/platform/credentials'
import { newSecret } from '@/mocks/webhooks/signing/new-secret'
import { styleOf } from '@/mocks/webhooks/signing/styles'
import { targetNow } from './post-targets'
import { recorderId } from './recorder'

const secret = newSecret('standard', () => 0.1)
const body = '{"eventType":"CONTACT_NEW"}'
const now = Date.UTC(2026, 10, 21, 12)

function fired(used: string, id = 'msg_1') {
  const signed = styleOf('standard').sign({ id, at: now, body }, [used])
  const headers: [string, string][] = [['content-type', 'application/json'], ...Object.entries(signed)]
  return { n: 0, attempt: 1, at: now, method: 'POST' as const, headers, body: btoa(body) }
}

/** Verifies with the lab's secret at the lab's time, and asks for a tag to be made because of what is genuine. */
function soundHandler(lab: WebhookSession) {
  return async (request: Request, cause?: string) => {
    const { headers } = request
    const text = await request.text()
    const { ok } = styleOf('standard').verify(
      headers,
      text,
      lab.secrets.of('standard'),
      lab.world.clock.now(),
    )
    if (!ok) return new Response(null, { status: 401 })
    const made = new Request('https://api.wts.chat/core/v1/contact', {
      method: 'POST',
      headers: { authorization: `Bearer ${practiceToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Ana' }),
    })
    await lab.practice.send(made, { kind: 'code', cause })
    return new Response(null, { status: 200 })
  }
}

test('without a handler of the learner’s a recorder takes it, on a wire log of its own', async () => {
  const target = await targetNow()
  const arrived = await target(fired(secret), { secret, now })
  expect(arrived).toMatchObject({ status: 200, own: false })
  expect(arrived.digest).toMatch(/^[\da-f]{64}$/)
  expect(arrived).not.toHaveProperty('verified')
  const { log } = await practiceSession(recorderId).world()
  expect(log.entries().at(-1)).toMatchObject({ origin: { kind: 'delivery' }, request: { body } })
})

test('the learner’s handler takes it at its own address, and what it did of it is counted over all attempts', async () => {
  const lab = await webhookSession('test/class-post', { style: 'standard' })
  const stop = lab.serve(soundHandler(lab))
  const target = await targetNow()
  expect(await target(fired(secret), { secret, now })).toMatchObject({ status: 200, own: true, effects: 1 })
  expect(await target(fired(secret), { secret, now })).toMatchObject({ effects: 2 })
  const forged = await target(
    fired(
      newSecret('standard', () => 0.7),
      'msg_2',
    ),
    { secret, now },
  )
  expect(forged).toMatchObject({ status: 401, verified: true, effects: 0 })
  expect(lab.world.log.entries().filter(({ origin }) => origin.kind === 'delivery')).toHaveLength(3)
  stop()
  expect(await (await targetNow())(fired(secret, 'msg_3'), { secret, now })).toMatchObject({ own: false })
})
