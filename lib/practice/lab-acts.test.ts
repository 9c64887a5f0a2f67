import { expect, test } from 'vitest'
import { labFileSchema } from '@/lib/content/lab-file'
import { attempts } from '@/mocks/webhooks/delivery/delivery'
import { didSomething } from './evidence'
import { handlerHost } from './lab-hosts'
import { rehearseLab } from './rehearse-lab'
import { webhookSession } from './webhook-session'

const subscribed = [{ name: 'Shop', url: `https://${handlerHost}/in`, events: ['CONTACT_UPDATE'] }]
const happened = [
  { answer: { status: 401 } },
  { happen: 'contact-changes' },
  { wait: 60 },
  { answer: { status: 204 } },
  { happen: 'contact-changes' },
]
const lab = (more: object) => labFileSchema.parse({ subscribed, policy: 'github', happened, ...more })

test('what happened before stands on the log, and is no act of the learner', async () => {
  const evidence = await rehearseLab({ kind: 'webhook', lab: lab({}), files: {} }, 'en')
  expect(attempts(evidence.world).all()).toMatchObject([{ status: 401 }, { status: 204 }])
  expect(evidence.before).toBe(evidence.exchanges.length)
  expect(didSomething(evidence)).toBe(false)
})

test('afterwards nobody answers in place of the learner, and what they find in the log is an attempt', async () => {
  const file = lab({ does: [{ happen: 'contact-changes' }], answers: { cause: 'secret' } })
  const evidence = await rehearseLab({ kind: 'webhook', lab: file, files: {} }, 'en')
  expect(attempts(evidence.world).all().at(-1)).toMatchObject({ error: 'refused' })
  expect(evidence.answers).toEqual({ cause: 'secret' })
  expect(didSomething(evidence)).toBe(true)
})

test('starting over brings the same log back, and leaves a running handler where it was', async () => {
  const session = await webhookSession('test/happened', lab({}))
  session.setPace(0)
  // A moment of real time passes before the clock stands still.
  const inSeconds = () =>
    session.get().attempts.map(({ at, status }) => ({ at: Math.floor(at / 1000), status }))
  const before = inSeconds()
  session.serve(async () => new Response(null, { status: 202 }))
  await session.startOver()
  session.setPace(0)
  expect(before).toHaveLength(2)
  expect(inSeconds()).toEqual(before)
  await session.world.clock.advance(1000)
  session.sendTest(session.get().subscriptions.at(-1)?.id ?? '', 'CONTACT_UPDATE')
  await session.world.clock.advance(1000)
  expect(attempts(session.world).all().at(-1)).toMatchObject({ status: 202 })
})

test('an answer may take so long that the sender gives up', async () => {
  const slow = {
    happened: [{ answer: { status: 204, after: 60 } }, { happen: 'contact-changes' }, { wait: 90 }],
  }
  const evidence = await rehearseLab({ kind: 'webhook', lab: lab(slow), files: {} }, 'en')
  expect(attempts(evidence.world).all()).toMatchObject([{ error: 'timeout' }])
})
