import { expect, test } from 'vitest'
import { type LensState, startState } from './lens-state'
import { lensView } from './lens-view'
import { sideRows } from './side-rows'

const rows = (state: LensState) =>
  Object.fromEntries(sideRows(state, lensView(state)).map(({ id, equal }) => [id, equal]))
const start = startState('standard')

test('at the start all is equal and the clocks are close enough', () => {
  expect(rows(start)).toEqual({
    id: 'yes',
    clock: 'close',
    body: 'yes',
    secret: 'yes',
    size: 'yes',
    hmac: 'yes',
  })
})

test('each change shows in its own row and in the signature', () => {
  expect(rows({ ...start, receiverSecret: 'whsec_AAAB' })).toMatchObject({
    secret: 'no',
    body: 'yes',
    hmac: 'no',
  })
  expect(rows({ ...start, reading: 'trimmed' })).toMatchObject({ body: 'no', size: 'no', hmac: 'no' })
  expect(rows({ ...start, receivedAt: start.sentAt + 301 })).toMatchObject({ clock: 'no', hmac: 'yes' })
})

test('a style has rows for what it signs only', () => {
  expect(Object.keys(rows(startState('github')))).toEqual(['body', 'secret', 'size', 'hmac'])
  expect(Object.keys(rows(startState('slack')))).toEqual(['clock', 'body', 'secret', 'size', 'hmac'])
  expect(rows(startState('none'))).toEqual({})
})

test('Stripe finds a time of the future close enough', () => {
  const stripe = startState('stripe')
  expect(rows({ ...stripe, receivedAt: stripe.sentAt - 9_999 }).clock).toBe('close')
})

test('while secrets change, one equal signature is enough', () => {
  expect(rows({ ...start, rotating: true, receiverSecret: start.oldSecret })).toMatchObject({
    secret: 'yes',
    hmac: 'yes',
  })
})

test('where the headers cannot be read the receiver has nothing to show', () => {
  expect(rows({ ...start, loss: 'lost' })).toMatchObject({
    id: 'none',
    body: 'none',
    size: 'none',
    hmac: 'none',
  })
})
