import { expect, test } from 'vitest'
import { bodyPlace } from './schema-jump'

const body = '{\n  "name": "{{who}}",\n  "options": {\n    "upsert": 1\n  }\n}'
const value = 'a very long name'
const sent = body.replace('{{who}}', value)
/** Behind the variable everything has moved by the difference in length. */
const typedAt = (at: number) => (at > 20 ? at - value.length + '{{who}}'.length : at)

const at = (pointer: string) => {
  const place = bodyPlace(body, sent, pointer, typedAt)
  return place && [place.line, body.slice(place.start, place.end)]
}

test('a field is found on its line, also behind a variable with a longer value', () => {
  expect(at('/options/upsert')).toEqual([4, '"upsert": 1'])
})

test('for a field that is missing it is the line where it would stand', () => {
  expect(at('/options/other')?.[0]).toBe(4)
  expect(at('/phone')?.[0]).toBe(5)
})

test('in a text that is not JSON there is no such place', () => {
  expect(bodyPlace('{', '{', '/a', (offset) => offset)).toBeUndefined()
})
