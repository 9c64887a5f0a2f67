import { expect, test } from 'vitest'
import { newSecret } from '@/mocks/webhooks/signing/new-secret'
import { styleOf } from '@/mocks/webhooks/signing/styles'
import { isGenuine, resigned } from './resigned'

const signing = { styleOf, newSecret }
const secret = newSecret('standard', () => 0.1)
const labSecret = newSecret('standard', () => 0.9)
const now = Date.UTC(2026, 10, 21, 12)
const labNow = Date.UTC(2026, 2, 2, 12)
const body = '{"eventType":"CONTACT_NEW","name":"Zoë"}'

function fired(at: number, used = secret, sent = body) {
  const headers = styleOf('standard').sign({ id: 'msg_1', at, body }, [used])
  return {
    headers: [['content-type', 'application/json'], ...Object.entries(headers)] as [string, string][],
    ...{ body: sent, secret, now },
  }
}

const address = { style: 'standard', secrets: [labSecret], now: labNow } as const
const verdict = (headers: [string, string][], text = body) =>
  styleOf('standard').verify(Object.fromEntries(headers), text, [labSecret], labNow)

test('a genuine message is genuine at the lab’s address, under the lab’s clock', () => {
  const headers = resigned(signing, fired(now - 1_000), address)
  expect(verdict(headers)).toEqual({ ok: true })
  expect(Object.fromEntries(headers)).toMatchObject({
    'webhook-id': 'msg_1',
    'content-type': 'application/json',
  })
})

test('what is old stays old, what was changed or signed by a stranger stays forged', () => {
  const old = resigned(signing, fired(now - 600_000), address)
  expect(verdict(old)).toEqual({ ok: false, reason: 'too-old' })
  const changed = fired(now, secret, `${body} `)
  expect(isGenuine(signing, changed)).toBe(false)
  expect(verdict(resigned(signing, changed, address), changed.body)).toEqual({
    ok: false,
    reason: 'mismatch',
  })
  const foreign = fired(
    now,
    newSecret('standard', () => 0.3),
  )
  expect(verdict(resigned(signing, foreign, address))).toEqual({ ok: false, reason: 'mismatch' })
})

test('a lab with another way of signing gets its own headers, one without gets what was sent', () => {
  const github = { style: 'github', secrets: [newSecret('github', () => 0.2)], now: labNow } as const
  const headers = resigned(signing, fired(now), github)
  expect(headers.map(([name]) => name)).not.toContain('webhook-signature')
  expect(styleOf('github').verify(Object.fromEntries(headers), body, github.secrets, labNow).ok).toBe(true)
  const sent = fired(now)
  expect(resigned(signing, sent, { style: 'none', secrets: [], now: labNow })).toBe(sent.headers)
})
