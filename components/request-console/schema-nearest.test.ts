import { expect, test } from 'vitest'
import { editDistance, nearestName } from './schema-nearest'

const known = ['name', 'phoneNumber', 'tagIds', 'customFields', 'options']

test.each([
  ['phonenumber', 'phoneNumber'],
  ['phone_number', 'phoneNumber'],
  ['phoneNumer', 'phoneNumber'],
  ['naem', 'name'],
  ['tagsId', 'tagIds'],
  ['CustomField', 'customFields'],
])('%s was meant to be %s', (typed, meant) => {
  expect(nearestName(typed, known)).toBe(meant)
})

test.each(['color', 'x', 'description', ''])('%s is like none of them', (typed) => {
  expect(nearestName(typed, known)).toBeUndefined()
})

test('two neighbours swapped are one slip', () => {
  expect(editDistance('abcd', 'abdc')).toBe(1)
  expect(editDistance('', 'abc')).toBe(3)
})
