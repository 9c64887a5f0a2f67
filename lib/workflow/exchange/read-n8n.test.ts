import { expect, test } from 'vitest'
import { largestFile } from './n8n-file'
import { readN8n } from './read-n8n'

const node = (name: unknown, type: unknown = 'n8n-nodes-base.webhook') => ({ name, type, parameters: {} })
const file = (nodes: unknown, connections?: unknown) => JSON.stringify({ nodes, connections })
const wire = (to: unknown) => ({ A: { main: [[to]] } })
const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`

test.each([
  ['', 'takeaway.empty', undefined],
  [' \n', 'takeaway.empty', undefined],
  ['not json', 'takeaway.not-json', undefined],
  ['{\n  "nodes": [,]\n}', 'takeaway.not-json', undefined],
  ['5', 'takeaway.not-a-workflow', undefined],
  ['null', 'takeaway.not-a-workflow', undefined],
  ['[]', 'takeaway.a-list', undefined],
  [`[${file([node('A')])}]`, 'takeaway.a-list', undefined],
  ['{}', 'takeaway.no-nodes', 'nodes'],
  [file({}), 'takeaway.no-nodes', 'nodes'],
  [file([]), 'takeaway.no-nodes', 'nodes'],
  [file([node('Note', 'n8n-nodes-base.stickyNote')]), 'takeaway.no-nodes', 'nodes'],
  [file(Array.from({ length: 1_001 }, (_, i) => node(`n${i}`))), 'takeaway.too-many-nodes', 'nodes'],
  [file([node('A'), 5]), 'takeaway.not-a-node', 'nodes.1'],
  [file([null]), 'takeaway.not-a-node', 'nodes.0'],
  [file([node(undefined)]), 'takeaway.no-name', 'nodes.0.name'],
  [file([node(' ')]), 'takeaway.no-name', 'nodes.0.name'],
  [file([node('A'.repeat(201))]), 'takeaway.long-name', 'nodes.0.name'],
  [file([node('A', 7)]), 'takeaway.no-type', 'nodes.0.type'],
  [file([node('A'), node('B'), node('A')]), 'takeaway.same-name', 'nodes.2.name'],
  [file([node('A')], wire({ node: 'B', index: 0 })), 'takeaway.wire-to-nowhere', 'connections.A.main.0.0'],
  [file([node('B')], wire({ node: 'B', index: 0 })), 'takeaway.wire-to-nowhere', 'connections.A'],
  [file([node('A')], wire('A')), 'takeaway.bad-wire', 'connections.A.main.0.0'],
  [file([node('A')], wire({ node: 'A', index: 1e9 })), 'takeaway.bad-wire', 'connections.A.main.0.0'],
  [file([node('A')], wire({ node: 'A', index: -1 })), 'takeaway.bad-wire', 'connections.A.main.0.0'],
  [file([node('A')], []), 'takeaway.bad-wire', 'connections'],
  [file([node('A')], { A: { main: [5] } }), 'takeaway.bad-wire', 'connections.A.main.0'],
  [`{"nodes":[],"x":${deep}}`, 'takeaway.too-deep', undefined],
  [' '.repeat(largestFile + 1), 'takeaway.too-large', undefined],
  [`"${'é'.repeat(largestFile / 2)}"`, 'takeaway.too-large', undefined],
])('a file that is no workflow is refused with a code and a place: %.40s', (text, code, setting) => {
  const { problem, workflow } = readN8n(text)
  expect(workflow).toBeUndefined()
  expect(problem).toMatchObject({ code })
  expect(problem?.setting).toBe(setting)
})

test('where a text stops being JSON is said by line and column', () => {
  expect(readN8n('{\n  "nodes": [,]\n}').problem?.values).toEqual({ line: 2, column: 13 })
})

test('a mark at the beginning of a file that no reader sees does no harm', () => {
  expect(readN8n(`\uFEFF${file([node('A')])}`).workflow?.nodes).toHaveLength(1)
})

test('parameters of any shape are read or kept, and never throw', () => {
  const types = [
    'webhook',
    'scheduleTrigger',
    'httpRequest',
    'if',
    'set',
    'merge',
    'splitInBatches',
    'wait',
    'code',
    'respondToWebhook',
  ]
  const odd = [null, 5, 'x', [], [null], [5], { a: 1 }, { parameters: [null, 5, { name: {} }] }, true]
  const keys = [
    'rule',
    'options',
    'conditions',
    'assignments',
    'values',
    'queryParameters',
    'bodyParameters',
    'method',
    'amount',
    'unit',
    'batchSize',
    'mode',
  ]
  for (const type of types)
    for (const typeVersion of [1, 2, 3, 4.2, 'x', null])
      for (const value of odd) {
        const parameters = Object.fromEntries(keys.map((key) => [key, value]))
        const odd = { name: 'A', type: `n8n-nodes-base.${type}`, typeVersion, parameters, position: value }
        const { workflow } = readN8n(
          JSON.stringify({ nodes: [odd, { ...odd, name: 'B', parameters: value }] }),
        )
        expect(workflow?.nodes).toHaveLength(2)
      }
})
