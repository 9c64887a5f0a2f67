import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RandomStream } from '../../random'
import { survivesRewriting, trickyJson, trickyTrait, trickyTraits } from './tricky-payload'

const order = { text: 'Olá/👋', price: 10, rate: 0.5, lines: { b: [1, 2], '7': 'seven', '12': [] } }

test('any data is equal after reading, and its text is not after writing it again', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(...trickyTraits), (value, trait) => {
      const json = trickyJson(value, trait)
      // What JSON itself cannot keep, such as a negative zero, is not asked for.
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(survivesRewriting(json)).toBe(false)
    }),
    { numRuns: 2_000 },
  )
})

test('each trait writes what it says', () => {
  expect(trickyJson(order, 'decimal-zero')).toContain('"price":10.0,"rate":0.50')
  expect(trickyJson(order, 'escaped-letters')).toContain('"Ol\\u00e1/\\ud83d\\udc4b"')
  expect(trickyJson(order, 'escaped-slashes')).toContain('"Olá\\/👋"')
  expect(trickyJson(order, 'spaces')).toContain('"price": 10, "rate": 0.5')
  expect(trickyJson(order, 'indented')).toContain('\n  "price": 10,\n')
  expect(trickyJson(order, 'number-keys-last')).toContain('{"b":[1,2],"12":[],"7":"seven"}')
  expect(trickyJson(order, 'final-newline')).toBe(`${JSON.stringify(order)}\n`)
})

test('data with nothing to write in the way of the trait gets a final newline', () => {
  expect(trickyJson({ name: 'Ana' }, 'decimal-zero')).toBe('{"name":"Ana"}\n')
})

test('chance picks every trait, and the same ones for the same seed', () => {
  const draw = () => {
    const stream = new RandomStream(4, 'tricky')
    return Array.from({ length: 100 }, () => trickyTrait(() => stream.next()))
  }
  expect(draw()).toEqual(draw())
  expect(new Set(draw()).size).toBe(trickyTraits.length)
})
