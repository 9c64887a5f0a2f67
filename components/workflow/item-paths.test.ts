import { expect, test } from 'vitest'
import { itemOfNode, itemPaths } from './item-paths'

test('every name down to its depth can be used, with what it comes to', () => {
  const item = { json: { body: { name: 'Ana', 'zip-code': 5 }, tags: [{ id: 1 }, { id: 2 }] } }
  expect(itemPaths(item)).toEqual([
    { path: '$json.body', sample: '{"name":"Ana","zip-code":5}' },
    { path: '$json.body.name', sample: 'Ana' },
    { path: '$json.body["zip-code"]', sample: '5' },
    { path: '$json.tags', sample: '[{"id":1},{"id":2}]' },
    { path: '$json.tags[0]', sample: '{"id":1}' },
    { path: '$json.tags[0].id', sample: '1' },
  ])
})

test('a deep or wide item ends the list, not the page', () => {
  let deep: { [key: string]: unknown } = {}
  for (let index = 0; index < 50; index += 1) deep = { a: deep }
  expect(itemPaths({ json: deep as never })).toHaveLength(5)
  const wide = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`k${index}`, 1]))
  expect(itemPaths({ json: wide })).toHaveLength(60)
})

test('another node is called by its name, whatever signs it has', () => {
  expect(itemOfNode("Ana's")).toBe(String.raw`$('Ana\'s').item.json`)
  expect(itemPaths({ json: { a: 1 } }, itemOfNode('Hook'))[0]?.path).toBe("$('Hook').item.json.a")
  expect(itemPaths(undefined)).toEqual([])
})
