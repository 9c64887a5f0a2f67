import { expect, test } from 'vitest'
import type { StyleId } from '@/mocks/webhooks/signing/style'
import { styles } from '@/mocks/webhooks/signing/styles'
import { survivesRewriting } from '@/mocks/webhooks/signing/tricky-payload'
import { type LensState, readAs, readings, startBody, startState } from './lens-state'
import { lensView } from './lens-view'
import { lightsOf } from './lights'

const changed = (patch: Partial<LensState>, style: StyleId = 'standard') =>
  lensView({ ...startState(style), ...patch })
const shown = (patch: Partial<LensState>, style: StyleId = 'standard') =>
  lightsOf(changed(patch, style)).map(({ state, said }) => `${state} ${said}`)

const signing = styles.map(({ id }) => id).filter((id) => id !== 'none')

test('the payload that is shown first does not survive any reading but the raw one', () => {
  expect(survivesRewriting(startBody)).toBe(false)
  expect(new Set(readings.map((reading) => readAs(startBody, reading))).size).toBe(readings.length)
})

test('as it starts, every style accepts, and all lights that are asked for are green', () => {
  for (const style of signing) {
    expect(changed({}, style).inspection.verdict).toEqual({ ok: true })
    expect(lightsOf(changed({}, style)).map(({ state }) => state)).not.toContain('fail')
  }
  expect(shown({})).toEqual(['pass headersThere', 'pass formRight', 'pass clockClose', 'pass signatureEqual'])
})

test('the first comparison that fails is red, and those behind it are not reached', () => {
  const skipped = 'skipped notReached'
  expect(shown({ loss: 'lost' })).toEqual(['fail headerMissing', skipped, skipped, skipped])
  expect(shown({ loss: 'cut' })).toEqual(['pass headersThere', 'fail formWrong', skipped, skipped])
  expect(shown({ receivedAt: startState('standard').sentAt + 301 })[2]).toBe('fail tooOld')
  expect(shown({ receivedAt: startState('standard').sentAt - 301 })[2]).toBe('fail tooNew')
  expect(shown({ receiverSecret: 'whsec_AAAB' })[3]).toBe('fail signatureOther')
})

test('a header without its prefix is of the wrong form in every style', () => {
  for (const style of signing) {
    expect(changed({ loss: 'cut' }, style).inspection.verdict).toEqual({ ok: false, reason: 'malformed' })
  }
})

test('GitHub skips the clock, Stripe lets the future pass and says so', () => {
  const late = { receivedAt: startState('github').sentAt + 9_999 }
  const early = { receivedAt: startState('github').sentAt - 9_999 }
  expect(shown(late, 'github')[2]).toBe('skipped clockIgnored')
  expect(shown(early, 'stripe')[2]).toBe('pass clockFuture')
  expect(shown(late, 'stripe')[2]).toBe('fail tooOld')
})

test('without a style nothing is compared and everything is accepted', () => {
  expect(new Set(shown({ arrived: 'forged' }, 'none'))).toEqual(new Set(['skipped notAsked']))
})

test('every reason why the signatures differ is named', () => {
  expect(changed({ receiverSecret: 'whsec_AAAB' }).causes).toEqual(['secret'])
  expect(changed({ arrived: '{}' }).causes).toEqual(['way'])
  expect(changed({ reading: 'pretty' }).causes).toEqual(['reading'])
  expect(changed({ reading: 'trimmed', arrived: ' {}', receiverSecret: 'x' }).causes).toEqual([
    'secret',
    'way',
    'reading',
  ])
  expect(changed({}).causes).toEqual([])
})

test('while secrets change, a receiver with the old one finds the second signature', () => {
  const { oldSecret } = startState('standard')
  const view = changed({ rotating: true, receiverSecret: oldSecret })
  expect(view.sender.signatures).toHaveLength(2)
  expect(lightsOf(view)[3]).toMatchObject({ state: 'pass', values: { number: 2, total: 2 } })
  const github = changed({ rotating: true, receiverSecret: startState('github').oldSecret }, 'github')
  expect(github.sender.signatures).toHaveLength(1)
  expect(github.causes).toEqual(['secret'])
})

test('what the sender signs with is what stands in its headers', () => {
  for (const style of signing) {
    const { sender, headers } = changed({ rotating: true }, style)
    for (const signature of sender.signatures) expect(Object.values(headers).join()).toContain(signature)
  }
})
