import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { expect, test, vi } from 'vitest'
import type { FiredRequest } from '@/lib/live/fired'
import { survivesRewriting } from '@/mocks/webhooks/signing/tricky-payload'
import { makeKeys } from '../rooms/keys'
import { messagesOf } from './messages'
import { practicePayloads } from './practice-payloads'
import { memberSecret } from './secret'
import { requestFor } from './sign'

const keys = makeKeys('a secret of the test')
const secret = memberSecret(keys, 'Ana')
const now = 1_900_000_000_000

const requests = (fault?: string, event = 'PAYMENT_UPDATE'): FiredRequest[] => {
  const fire = { fire: randomUUID(), event, sends: [{ after: 0, ...(fault && { fault }) }] }
  return messagesOf(fire, now, practicePayloads).map((message) =>
    requestFor(message, { attempt: 1, at: message.at }, secret),
  )
}

const textOf = ({ body }: FiredRequest) => Buffer.from(body, 'base64').toString('utf8')

/** As the library of Standard Webhooks sees it, a moment after it has arrived. */
function verdict(request: FiredRequest | undefined, own = secret): string {
  if (!request) return 'no request'
  vi.useFakeTimers({ now: request.at })
  try {
    new Webhook(own).verify(textOf(request), Object.fromEntries(request.headers))
    return 'genuine'
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown'
  } finally {
    vi.useRealTimers()
  }
}

test('a genuine message is genuine for its learner and for nobody else', () => {
  const [one] = requests()
  expect(verdict(one)).toBe('genuine')
  expect(verdict(one, memberSecret(keys, 'Bob'))).toMatch(/signature/)
  expect(memberSecret(keys, 'Ana')).toBe(secret)
  expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32)
})

test('what the sender may do is genuine, what somebody else does is not', () => {
  for (const fault of ['duplicate', 'out-of-order', 'delayed', 'rotated-secret', 'burst', 'tricky-json'])
    for (const request of requests(fault)) expect(verdict(request), fault).toBe('genuine')
  expect(verdict(requests('tampered')[0])).toMatch(/signature/)
  expect(verdict(requests('wrong-secret')[0])).toMatch(/signature/)
  expect(verdict(requests('old-timestamp')[0])).toMatch(/timestamp/)
  expect(verdict(requests('old-timestamp+tampered')[0])).not.toBe('genuine')
})

test('a message that was tampered with is JSON all the same', () => {
  const [one] = requests('tampered')
  expect(() => JSON.parse(one ? textOf(one) : '')).not.toThrow()
})

test('a rotated secret signs twice, and the known one is the second', () => {
  const [one] = requests('rotated-secret')
  const [, list] = one?.headers.find(([name]) => name === 'webhook-signature') ?? []
  expect(list?.split(' ')).toHaveLength(2)
})

test('a duplicate has the same id and text, a burst has five ids, an older state is older and comes last', () => {
  const idsOf = (list: FiredRequest[]) =>
    list.map(({ headers }) => headers.find(([name]) => name === 'webhook-id')?.[1])
  const twice = requests('duplicate')
  expect(new Set(idsOf(twice)).size).toBe(1)
  expect(new Set(twice.map(({ body }) => body)).size).toBe(1)
  expect(new Set(idsOf(requests('burst'))).size).toBe(5)
  const [newer, older] = requests('out-of-order').map((one) => ({ at: one.at, ...JSON.parse(textOf(one)) }))
  expect(newer.at).toBeLessThan(older.at)
  expect(Date.parse(newer.date)).toBeGreaterThan(Date.parse(older.date))
  expect(Date.parse(newer.content.updatedAt)).toBeGreaterThan(Date.parse(older.content.updatedAt))
  expect(newer.content.id).toBe(older.content.id)
})

test('a tricky text does not survive being parsed and written again, a usual one does', () => {
  for (let n = 0; n < 20; n++) {
    const [tricky, usual] = [requests('tricky-json')[0], requests()[0]]
    expect(tricky && survivesRewriting(textOf(tricky))).toBe(false)
    expect(usual && survivesRewriting(textOf(usual))).toBe(true)
  }
})

test('a class that starts again says the same message in the same bytes', () => {
  const fire = { fire: randomUUID(), event: 'MESSAGE_RECEIVED', sends: [{ after: 5, fault: 'tricky-json' }] }
  const [one] = messagesOf(fire, now, practicePayloads)
  for (let n = 0; n < 60; n++) messagesOf({ ...fire, fire: randomUUID() }, now, practicePayloads)
  const [again] = messagesOf(fire, now, practicePayloads)
  expect(again).not.toBe(one)
  expect(again).toEqual(one)
})
