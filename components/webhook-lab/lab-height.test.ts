import { expect, test } from 'vitest'
import { heightOf } from './lab-height'
import { labParts } from './lab-start'

const rem = (...given: Parameters<typeof heightOf>) => Number.parseFloat(heightOf(...given))

test('a lab that shows less takes less room', () => {
  expect(rem(['form'])).toBeLessThan(rem(['form', 'log']))
  expect(rem(['form', 'log'])).toBeLessThan(rem(labParts))
  expect(rem()).toBe(rem(labParts))
})

test('choices behind a tab that is not open take no room', () => {
  expect(rem(['policy', 'signature', 'faults'])).toBe(rem(['policy']))
})
