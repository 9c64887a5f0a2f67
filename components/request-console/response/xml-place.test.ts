import { expect, test } from 'vitest'
import { placeInXml } from './xml-place'

const body = '<pedido>\n  <item><sku>A</sku></item>\n  <item><sku>B</sku><qtd/></item>\n</pedido>'
const at = (pointer: string) => {
  const place = placeInXml(body, pointer)
  return place && [body.slice(place.start, place.end), place.ghost]
}

test('a pointer leads to the element of that name, a number to the one of several', () => {
  expect(at('/pedido/item/1/sku')).toEqual(['<sku>B</sku>', undefined])
  expect(at('/pedido/item/1/qtd')).toEqual(['<qtd/>', undefined])
})

test('a missing element would stand before the end of the one around it', () => {
  expect(at('/pedido/item/0/qtd')).toEqual(['', '<qtd>…</qtd>'])
  expect(placeInXml(body, '/pedido/loja')?.start).toBe(body.indexOf('</pedido>'))
})

test('another root, an unclosed element or JSON has no place', () => {
  expect(at('/compra/item')).toBeUndefined()
  expect(placeInXml('<a><b>', '/a/b')).toBeUndefined()
  expect(placeInXml('{"a":1}', '/a')).toBeUndefined()
})
