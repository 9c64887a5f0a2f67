import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { expect, test, vi } from 'vitest'
import { RandomStream } from '../../random'
import { newSecret } from './new-secret'
import { standard } from './standard'

const at = 1763700000_000
const stream = new RandomStream(1, 'secrets')
const secret = newSecret('standard', () => stream.next())
const text = fc.string({ unit: 'binary' })
const id = fc.string({ unit: fc.constantFrom(...'abcXYZ019_-') }).map((end) => `msg_${end}`)

/** The library has no clock of its own to set. */
function accepted(theirs: Webhook, body: string, headers: Record<string, string>, now: number): boolean {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  try {
    theirs.verify(body, headers, { jsonParse: false })
    return true
  } catch {
    return false
  } finally {
    vi.useRealTimers()
  }
}

test('the library accepts what we sign, whatever the body and the secret', () => {
  fc.assert(
    fc.property(text, id, fc.uint8Array({ minLength: 24, maxLength: 64 }), (body, messageId, key) => {
      const own = `whsec_${Buffer.from(key).toString('base64')}`
      const headers = standard.sign({ id: messageId, at, body }, [own])
      expect(accepted(new Webhook(own), body, headers, at)).toBe(true)
    }),
  )
})

test('we accept what the library signs, whatever the body', () => {
  fc.assert(
    fc.property(text, id, (body, messageId) => {
      const headers = {
        'webhook-id': messageId,
        'webhook-timestamp': String(at / 1000),
        'webhook-signature': new Webhook(secret).sign(messageId, new Date(at), body),
      }
      expect(standard.verify(headers, body, [secret], at)).toEqual({ ok: true })
    }),
  )
})

test('we refuse exactly what the library refuses', () => {
  const other = newSecret('standard', () => stream.next())
  const sign = (from: string, body: string) =>
    standard.sign({ id: 'msg_1', at, body }, [from])['webhook-signature'] ?? ''
  const signature = fc.oneof(
    fc.constantFrom('', 'v1', 'v1,', 'v2,abc', `v1a,abc ${sign(secret, '{}')}`, sign(secret, '{}').slice(3)),
    fc.constantFrom(
      `${sign(other, '{}')} ${sign(secret, '{}')}`,
      `${sign(secret, '{}')},more`,
      sign(other, '{}'),
    ),
    fc.constant(sign(secret, '{}')),
  )
  const timestamp = fc.oneof(
    fc.constantFrom('', 'soon', `${at / 1000}`, `${at / 1000}.9`, `${at / 1000}x`, `${at}`, '-1'),
  )
  fc.assert(
    fc.property(
      signature,
      timestamp,
      fc.constantFrom('', 'msg_1', 'msg_2'),
      fc.integer({ min: -400, max: 400 }),
      (...given) => {
        const [list, time, messageId, skew] = given
        const headers = { 'webhook-id': messageId, 'webhook-timestamp': time, 'webhook-signature': list }
        const now = at + skew * 1000
        const ours = standard.verify(headers, '{}', [secret], now).ok
        expect(ours).toBe(accepted(new Webhook(secret), '{}', headers, now))
      },
    ),
    { numRuns: 3_000 },
  )
})

test('the last second that is tolerated is the library’s, in both directions', () => {
  const headers = standard.sign({ id: 'msg_1', at, body: '{}' }, [secret])
  const verdict = (seconds: number) => standard.verify(headers, '{}', [secret], at + seconds * 1000)
  expect([-300, 300].map(verdict)).toEqual([{ ok: true }, { ok: true }])
  expect(verdict(-301)).toEqual({ ok: false, reason: 'too-new' })
  expect(verdict(301)).toEqual({ ok: false, reason: 'too-old' })
  for (const seconds of [-301, -300, 300, 301]) {
    expect(accepted(new Webhook(secret), '{}', headers, at + seconds * 1000)).toBe(verdict(seconds).ok)
  }
})
