import { expect, test } from 'vitest'
import { type ProfileNumber, profileLimits, usualProfile } from '@/lib/cost/profile'
import { placeOf, stops, typedNumber } from './stops'

const fields = Object.keys(profileLimits) as ProfileNumber[]

test.each(fields)('the stops of %s rise and stay within its limits', (field) => {
  const [least, most] = profileLimits[field]
  expect([...stops[field]].sort((a, b) => a - b)).toEqual(stops[field])
  expect(stops[field].filter((stop) => stop < least || stop > most)).toEqual([])
})

test('the usual value of each number is a stop of its slider', () => {
  expect(
    fields.filter((field) => stops[field][placeOf(field, usualProfile[field])] !== usualProfile[field]),
  ).toEqual([])
})

test('a value between two stops shows at the lower one', () => {
  expect(placeOf('items', 19)).toBe(placeOf('items', 10))
  expect(placeOf('items', 1_000_000)).toBe(stops.items.length - 1)
  expect(placeOf('everyMinutes', 0)).toBe(0)
})

test('a number is taken as it is typed, with point or comma, and nothing else is', () => {
  expect(typedNumber(' 12 ', [0, 100], true)).toBe(12)
  expect(typedNumber('9,5', [0, 100], false)).toBe(9.5)
  expect(typedNumber('9.5', [0, 100], false)).toBe(9.5)
  const wrong = ['', '-1', '1e3', '9.5', '1 000', 'ten', '101', '1.000,5']
  expect(wrong.filter((text) => typedNumber(text, [0, 100], true) !== undefined)).toEqual([])
})
