import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RandomStream } from '../../random'
import { newSecret } from './new-secret'
import { signerOf } from './signer'
import type { SignatureStyle } from './style'
import { styleOf, styles } from './styles'

const at = 1763700000_000
const message = { id: 'msg_1', at, body: '{"text":"Olá 👋"}' }
const stream = new RandomStream(9, 'secrets')
const secretFor = (style: SignatureStyle) => newSecret(style.id, () => stream.next())
const signing = styles.filter(({ id }) => id !== 'none')

test('every style accepts its own signature of any body and refuses it for another body or secret', () => {
  for (const style of signing) {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => {
        const secret = secretFor(style)
        const headers = style.sign({ id: 'msg_1', at, body }, [secret])
        expect(style.verify(headers, body, [secret], at)).toEqual({ ok: true })
        expect(style.verify(headers, `${body}\n`, [secret], at)).toEqual({ ok: false, reason: 'mismatch' })
        expect(style.verify(headers, body, [secretFor(style)], at)).toEqual({ ok: false, reason: 'mismatch' })
      }),
    )
  }
})

test('the parts in a row are what is signed', () => {
  const signed = (style: SignatureStyle) =>
    style
      .signedContent(message)
      .map(({ text }) => text)
      .join('')
  expect(Object.fromEntries(styles.map((style) => [style.id, signed(style)]))).toEqual({
    none: '',
    standard: `msg_1.1763700000.${message.body}`,
    github: message.body,
    stripe: `1763700000.${message.body}`,
    slack: `v0:1763700000:${message.body}`,
  })
})

test('while secrets change, a receiver with either accepts where many signatures fit', () => {
  for (const style of signing) {
    const [fresh, old] = [secretFor(style), secretFor(style)]
    const headers = style.sign(message, [fresh, old])
    expect(style.verify(headers, message.body, [fresh], at).ok).toBe(true)
    expect(style.verify(headers, message.body, [old], at).ok, style.id).toBe(style.manySignatures)
    // The receiver may know both as well.
    expect(style.verify(style.sign(message, [old]), message.body, [fresh, old], at).ok).toBe(true)
  }
})

test('an inspection names the two signatures that are equal', () => {
  const { inspect, sign } = styleOf('stripe')
  const found = inspect(sign(message, ['new', 'old']), message.body, ['elsewhere', 'old'], at + 5_000)
  expect(found).toMatchObject({ verdict: { ok: true }, match: { received: 1, expected: 1 }, age: 5 })
})

test('a header that is not there is named, however the others are spelled', () => {
  for (const style of signing) {
    const sent = Object.entries(style.sign(message, [secretFor(style)]))
    for (const [gone] of sent) {
      const headers = new Headers(sent.filter(([name]) => name !== gone))
      const found = style.inspect(headers, message.body, ['any'], at)
      expect(found).toMatchObject({ verdict: { ok: false, reason: 'missing-header' }, missing: gone })
    }
  }
})

test('headers of another form are malformed', () => {
  const verdict = (style: SignatureStyle, headers: Record<string, string>) =>
    style.verify(headers, message.body, ['any'], at)
  const malformed = { ok: false, reason: 'malformed' }
  const hex = 'ab'.repeat(32)
  expect(verdict(styleOf('github'), { 'x-hub-signature-256': hex })).toEqual(malformed)
  expect(verdict(styleOf('github'), { 'x-hub-signature-256': `sha1=${hex}` })).toEqual(malformed)
  expect(verdict(styleOf('stripe'), { 'stripe-signature': `v1=${hex}` })).toEqual(malformed)
  expect(verdict(styleOf('stripe'), { 'stripe-signature': 't=1763700000,v0=ab' })).toEqual(malformed)
  const slack = { 'x-slack-request-timestamp': 'now', 'x-slack-signature': `v0=${hex}` }
  expect(verdict(styleOf('slack'), slack)).toEqual(malformed)
})

test('Stripe refuses what is too old only, GitHub asks no clock, Slack refuses both ways', () => {
  const reasons = (style: SignatureStyle) => {
    const headers = style.sign(message, ['s'])
    return [-301, 301].map((skew) => style.verify(headers, message.body, ['s'], at + skew * 1000))
  }
  const [tooNew, tooOld] = (['too-new', 'too-old'] as const).map((reason) => ({ ok: false, reason }))
  expect(reasons(styleOf('stripe'))).toEqual([{ ok: true }, tooOld])
  expect(reasons(styleOf('github'))).toEqual([{ ok: true }, { ok: true }])
  expect(reasons(styleOf('slack'))).toEqual([tooNew, tooOld])
})

test('without a style anything is accepted, and without a secret nothing is signed', () => {
  expect(styleOf('none').sign(message, ['s'])).toEqual({})
  expect(styleOf('none').verify({}, 'forged', [], at)).toEqual({ ok: true })
  expect(styleOf('standard').sign(message, [])).toEqual({})
})

test('secrets have their sender’s form and come from the seed', () => {
  const draw = () => {
    const seeded = new RandomStream(2, 'secrets')
    return signing.map(({ id }) => newSecret(id, () => seeded.next()))
  }
  expect(draw()).toEqual(draw())
  const [standardSecret = '', githubSecret, stripeSecret, slackSecret] = draw()
  expect(styleOf('standard').keyOf(standardSecret)).toHaveLength(32)
  expect(githubSecret).toMatch(/^[0-9a-f]{40}$/)
  expect(stripeSecret).toMatch(/^whsec_[0-9A-Za-z]{32}$/)
  expect(slackSecret).toMatch(/^[0-9a-f]{32}$/)
})

test('a signer uses the secrets of the subscription it sends to', () => {
  const style = styleOf('standard')
  const sign = signerOf(style, (subscriptionId) => [`whsec_${subscriptionId}`])
  expect(sign({ ...message, subscriptionId: 'one' })).toEqual(style.sign(message, ['whsec_one']))
  expect(sign({ ...message, subscriptionId: 'two' })).not.toEqual(style.sign(message, ['whsec_one']))
})
