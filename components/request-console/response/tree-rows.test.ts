import { expect, test } from 'vitest'
import { type JsonNode, jsonPath, parseTree } from './json-tree'
import { findNodes, treeRows } from './tree-rows'

const tree = (text: string): JsonNode => {
  const root = parseTree(text)
  if (!root) throw new Error(`${text} is not JSON`)
  return root
}
const all = () => true

test('rows stand in reading order with their level and their place among siblings', () => {
  const rows = treeRows(tree('{"a":[1,2],"b":{}}'), all, () => 100)
  expect(
    rows.map((row) => [row.kind === 'node' && jsonPath(row.node), row.level, `${row.position}/${row.size}`]),
  ).toEqual([
    ['$', 1, '1/1'],
    ['$.a', 2, '1/2'],
    ['$.a[0]', 3, '1/2'],
    ['$.a[1]', 3, '2/2'],
    ['$.b', 2, '2/2'],
  ])
  expect(rows.map((row) => row.kind === 'node' && row.open)).toEqual([true, true, false, false, false])
})

test('what is closed hides what is in it', () => {
  const rows = treeRows(
    tree('{"a":[1,2],"b":3}'),
    (_, level) => level < 2,
    () => 100,
  )
  expect(rows).toHaveLength(3)
})

test('of a long list the beginning is shown, and a last row says how many are left', () => {
  const rows = treeRows(tree(`[${Array(250).fill(0)}]`), all, () => 100)
  expect(rows).toHaveLength(102)
  expect(rows.at(-1)).toMatchObject({ kind: 'more', rest: 150, position: 101, size: 101 })
})

test('a search finds names and values, not positions or what only contains them', () => {
  const text = '{"nome":"João","lista":[{"joao":1},"x"],"n":10.0}'
  const found = (query: string) => findNodes(tree(text), text, query).map(jsonPath)
  expect(found('JOAO')).toEqual(['$.nome', '$.lista[0].joao'])
  expect(found('0')).toEqual(['$.n'])
  expect(found('')).toEqual([])
})
