import { expect, test } from 'vitest'
import { formatPhone, normalisePhone } from './phone'

test.each([
  ['+55|11900001234', '+55|11900001234'],
  ['+5511900001234', '+55|11900001234'],
  ['5511900001234', '+55|11900001234'],
  ['551933330000', '+55|1933330000'],
  ['+14155550100', '+1|4155550100'],
  ['+351912345678', '+351|912345678'],
  ['+34912345678', '+34|912345678'],
])('takes %s and keeps %s', (sent, kept) => {
  expect(normalisePhone(sent)).toBe(kept)
})

test.each([
  '',
  '11900001234',
  '(11) 90000-1234',
  '+55 11900001234',
  '55119',
  '+55|',
  'abc',
  '+5511900001234567',
])('does not take "%s"', (sent) => {
  expect(normalisePhone(sent)).toBeUndefined()
})

test('writes Brazilian numbers as people do, others as they are', () => {
  expect(formatPhone('+55|11900001234')).toBe('(11) 90000-1234')
  expect(formatPhone('+55|1933330000')).toBe('(19) 3333-0000')
  expect(formatPhone('+1|4155550100')).toBe('4155550100')
})
