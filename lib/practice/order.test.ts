import { expect, test } from 'vitest'
import { anyBefore, comesBefore, keptOrder, missingFrom, orderFiles } from './order'

const order = ['read', 'verify', 'parse', 'work']

test('a step comes before another only if both stand there', () => {
  expect(comesBefore(order, 'read', 'work')).toBe(true)
  expect(comesBefore(order, 'work', 'read')).toBe(false)
  expect(comesBefore(order, 'read', 'answer')).toBe(false)
  expect(comesBefore(order, 'answer', 'read')).toBe(false)
  expect(comesBefore(order, 'read', 'read')).toBe(false)
})

test('the first of several that stands too early is named', () => {
  expect(anyBefore(order, ['work', 'parse', 'verify'], 'work')).toBe('verify')
  expect(anyBefore(order, ['work', 'parse'], 'verify')).toBeUndefined()
})

test('what is not placed is told in the order asked', () => {
  expect(missingFrom(order, ['answer', 'read', 'note'])).toEqual(['answer', 'note'])
})

test('an order is kept in a draft, and what is no order is as if nothing were kept', () => {
  expect(keptOrder(orderFiles(order))).toEqual(order)
  const damaged: Parameters<typeof keptOrder>[0][] = [
    undefined,
    {},
    { '/order.json': '{' },
    { '/order.json': '[1]' },
    { '/order.json': '{}' },
  ]
  expect(damaged.map(keptOrder)).toEqual(damaged.map(() => undefined))
})
