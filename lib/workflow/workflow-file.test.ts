import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chain, node, start } from './test-workflow'
import type { NodeKind } from './workflow'
import { readWorkflow } from './workflow-file'

const kinds: NodeKind[] = [
  ...(['webhook', 'schedule', 'http-request', 'if', 'set', 'merge'] as const),
  ...(['loop', 'wait', 'code', 'respond', 'platform', 'unknown'] as const),
]

test('a workflow of every kind of node comes back as it was written', () => {
  const workflow = chain(start, ...kinds.map((kind) => node(kind, kind, {}, { onError: 'continue' })))
  expect(readWorkflow(JSON.stringify(workflow))).toEqual({ workflow })
})

test('what is the same in most files may be left out', () => {
  const nodes = [
    {
      name: 'A',
      kind: 'http-request',
      at: { x: 0, y: 0 },
      settings: { method: 'GET', url: 'https://x.example' },
    },
  ]
  const read = readWorkflow(JSON.stringify({ name: 'W', nodes, wires: [{ from: 'A', to: 'B' }] }))
  expect(read).toMatchObject({
    workflow: {
      active: false,
      nodes: [{ settings: { query: [], bodyKind: 'none', neverError: false } }],
      wires: [{ from: 'A', output: 0, to: 'B', input: 0 }],
    },
  })
})

test.each([
  ['', 'file.not-json'],
  ['{', 'file.not-json'],
  ['null', 'file.not-a-workflow'],
  ['[]', 'file.not-a-workflow'],
  ['{"name":"W","nodes":{},"wires":[]}', 'file.not-a-workflow'],
  ['{"name":"W","nodes":[{"kind":"spell"}],"wires":[]}', 'file.not-a-workflow'],
  ['{"name":"W","nodes":[],"wires":[{"from":"A","to":"B","output":-1}]}', 'file.not-a-workflow'],
  ['{"name":"W","nodes":[],"wires":[],"more":1}', 'file.not-a-workflow'],
  [`"${'a'.repeat(2_000_001)}"`, 'file.too-long'],
])('a file that is none is told: %#', (text, code) => {
  expect(readWorkflow(text)).toMatchObject({ problem: { code } })
})

test('the place of the mistake is named', () => {
  const broken = { name: 'W', nodes: [{ ...node('wait', 'A'), settings: { seconds: 5 } }], wires: [] }
  expect(readWorkflow(JSON.stringify(broken))).toMatchObject({
    problem: { setting: 'nodes.0.settings.seconds', values: { place: 'nodes.0.settings.seconds' } },
  })
})

test('whatever the text is, reading it never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(Object.keys(readWorkflow(text))).toEqual(['problem'])
    }),
    { numRuns: 300, seed: 5 },
  )
})
