import { expect, test } from 'vitest'
import { placeOfPointer } from './json-place'

const body = '{\n  "name": "Ana",\n  "tags": ["a", "b"],\n  "a/b": {"~": 1},\n  "empty": {}\n}'
const at = (pointer: string) => {
  const place = placeOfPointer(body, pointer)
  return place && [body.slice(place.start, place.end), place.ghost]
}

test('a pointer leads to the name and the value, an index to the item', () => {
  expect(at('/name')).toEqual(['"name": "Ana"', undefined])
  expect(at('/tags/1')).toEqual(['"b"', undefined])
  expect(at('/a~1b/~0')).toEqual(['"~": 1', undefined])
  expect(at('')?.[0]).toBe(body)
})

test('what is missing would stand after the last of its siblings, or inside the empty object', () => {
  expect(at('/phone')).toEqual(['', ', "phone": …'])
  expect(placeOfPointer(body, '/phone')?.start).toBe(body.indexOf('{}') + 2)
  expect(at('/tags/2')).toEqual(['', ', …'])
  expect(placeOfPointer(body, '/empty/x')).toMatchObject({ start: body.indexOf('{}') + 1, ghost: '"x": …' })
})

test('of a missing branch the first missing name is shown', () => {
  expect(at('/options/upsert')).toEqual(['', ', "options": …'])
})

test('of a name written twice the last one counts', () => {
  expect(placeOfPointer('{"a":1,"a":2}', '/a')).toEqual({ start: 7, end: 12 })
})

test('there is no place below a text, nor in what is not JSON', () => {
  expect(at('/name/first')).toBeUndefined()
  expect(placeOfPointer('<a/>', '/a')).toBeUndefined()
})
