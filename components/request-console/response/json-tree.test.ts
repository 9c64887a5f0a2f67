import { expect, test } from 'vitest'
import { type JsonNode, jsonPath, parseTree, valueText } from './json-tree'

const all = (node: JsonNode): JsonNode[] => [node, ...node.children.flatMap(all)]
const paths = (text: string) => {
  const root = parseTree(text)
  return root ? all(root).map((node) => [jsonPath(node), valueText(text, node)]) : undefined
}

test('every value has a path and its text as it was written', () => {
  expect(paths('{"items": [{"n": 10.0}, 1152921504606846977], "ok": true}')).toEqual([
    ['$', '{"items": [{"n": 10.0}, 1152921504606846977], "ok": true}'],
    ['$.items', '[{"n": 10.0}, 1152921504606846977]'],
    ['$.items[0]', '{"n": 10.0}'],
    ['$.items[0].n', '10.0'],
    ['$.items[1]', '1152921504606846977'],
    ['$.ok', 'true'],
  ])
})

test('a name that is no word is quoted in the path, a text is copied without quotes and escapes', () => {
  expect(paths('{"first name": "A\\u006ea", "it\'s": 1, "a\\"b\\\\": 2, "ação": 3}')?.slice(1)).toEqual([
    ["$['first name']", 'Ana'],
    ["$['it\\'s']", '1'],
    ["$['a\"b\\\\']", '2'],
    ['$.ação', '3'],
  ])
})

test('a name that comes twice and empty containers are kept', () => {
  expect(paths('{"a":1,"a":{},"b":[]}')?.map(([path]) => path)).toEqual(['$', '$.a', '$.a', '$.b'])
})

test('a bare value is a tree of one, and what is not JSON is none', () => {
  expect(paths(' "x" ')).toEqual([['$', 'x']])
  expect(paths('{"a":}')).toBeUndefined()
  expect(paths('')).toBeUndefined()
})

test('a list a hundred thousand levels deep does not break it', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  expect(parseTree(deep)?.end).toBe(200_000)
})
