import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64, toBase64 } from './encoding'

test('bytes become the base64 everyone writes, and come back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    }),
  )
})

test('a broken secret is read as Node reads it instead of failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ09+/-_ \n!') }), (text) => {
      expect([...fromBase64(text)]).toEqual([...Buffer.from(text, 'base64')])
    }),
  )
})
