import { expect, test } from 'vitest'
import type { WorkflowNode } from '@/lib/workflow/workflow'
import { renameInCode, renameInNode } from './references'
import { nodeOf } from './workflow-fixtures'

test.each([
  ["$('Old').item.json.a", "$('New').item.json.a"],
  ['$("Old").first()', '$("New").first()'],
  ['$( `Old` ).all()', '$( `New` ).all()'],
  ['$node["Old"].json', '$node["New"].json'],
  ['$node.Old.json', '$node["New"].json'],
  ["$('Older').item + $('Old').item", "$('Older').item + $('New').item"],
  ["'Old' + $json.Old", "'Old' + $json.Old"],
])('%s becomes %s', (before, after) => {
  expect(renameInCode(before, 'Old', 'New')).toBe(after)
})

test('names with quotes and backslashes are found and written so that they can be read again', () => {
  expect(renameInCode(String.raw`$('Ana\'s')`, "Ana's", 'Ana')).toBe("$('Ana')")
  expect(renameInCode("$('A')", 'A', String.raw`B'\C`)).toBe(String.raw`$('B\'\\C')`)
})

test('a fixed text and the text around the braces are not code', () => {
  const fields = [
    { name: 'a', value: "$('Old')" },
    { name: 'b', value: "=$('Old') {{ $('Old').item.json.x }}" },
  ]
  const node = nodeOf('N', 'set', { settings: { fields, keepOthers: true } })
  expect(renameInNode(node, 'Old', 'New').settings).toEqual({
    fields: [
      { name: 'a', value: "$('Old')" },
      { name: 'b', value: "=$('Old') {{ $('New').item.json.x }}" },
    ],
    keepOthers: true,
  })
})

test('the source of a code node is code throughout', () => {
  const node = nodeOf('N', 'code', { settings: { mode: 'all', source: "return $('Old').all()" } })
  expect(renameInNode(node, 'Old', 'New').settings).toMatchObject({ source: "return $('New').all()" })
})

test('a node of which nothing is known is renamed inside as well, and the rest of it is kept', () => {
  const raw = { parameters: { text: "={{ $('Old').item.json.x }}", list: [1, null, true] } }
  const node = {
    name: 'N',
    kind: 'unknown',
    settings: { type: 't', raw },
    at: { x: 0, y: 0 },
  } as WorkflowNode
  expect(renameInNode(node, 'Old', 'New').settings).toEqual({
    type: 't',
    raw: { parameters: { text: "={{ $('New').item.json.x }}", list: [1, null, true] } },
  })
})

test('a node that does not name it stays the same object', () => {
  const node = nodeOf('N', 'set')
  expect(renameInNode(node, 'Old', 'New')).toBe(node)
})
