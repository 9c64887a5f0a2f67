import { expect, test } from 'vitest'
import type { Flow } from '@/lib/flow/flow'
import type { Workflow, WorkflowNode } from '@/lib/workflow/workflow'
import { partChanges } from './part-changes'
import { cardParts, nodeParts, type Part, readable, titleOf } from './readable'

const changes = (from: readonly Part[], to: readonly Part[]) =>
  partChanges(from, to).map(({ part, ...change }) => ({ title: titleOf(part), ...change }))

const flow = (change: Partial<Extract<Flow['cards'][number], { kind: 'call' }>>): Flow => ({
  name: 'Register',
  dialect: 'weni',
  cards: [
    {
      ...{ id: 'create', kind: 'call', method: 'POST', url: 'https://api.example/contact' },
      ...{ headers: [{ name: 'Accept', value: 'text/xml' }], body: '{\n  "a": 1\n}', result: 'Made' },
      ...{ success: 'done', failure: undefined, ...change },
    },
    { id: 'done', kind: 'say', text: 'Done.' },
  ],
})

test('a card reads as a setting a line, with headers by name and its body as it is written', () => {
  expect(readable(cardParts(flow({})))).toBe(
    [
      ...['[*]', 'dialect: weni', '', '[1. create]', 'kind: call', 'method: POST'],
      ...['url: https://api.example/contact', 'headers:', '  Accept: text/xml'],
      ...['body:', '  {', '    "a": 1', '  }', 'result: Made', 'success: done'],
      ...['', '[2. done]', 'kind: say', 'text: Done.', ''],
    ].join('\n'),
  )
})

const node = (name: string, x = 0): WorkflowNode => ({
  ...{ name, kind: 'if', at: { x, y: 0 } },
  settings: { combine: 'all', conditions: [{ left: '={{ $json.km }}', operator: 'less', right: '10' }] },
})

const workflow = (change: Partial<Workflow>): Workflow => ({
  ...{ name: 'Distance', active: false, nodes: [node('Near?'), node('Far?')], wires: [] },
  ...change,
})

test('a node says where each of its outputs leads, and nothing of its place', () => {
  const wires = [
    { from: 'Near?', output: 0, to: 'Far?', input: 0 },
    { from: 'Near?', output: 1, to: 'Both', input: 1 },
  ]
  const text = readable(nodeParts(workflow({ wires, nodes: [node('Near?', 7)] })))
  expect(text).toContain('[Near?]\nkind: if\ncombine: all\nconditions:\n  1:\n    left: ={{ $json.km }}')
  expect(text).toContain('true → Far?\nfalse → Both (2)\n')
  expect(text).not.toContain('7')
})

test('what differs is told part by part, with the settings that do', () => {
  const mine = { ...flow({ url: 'https://api.example', success: undefined }) }
  const more = { ...mine, cards: [...mine.cards.slice(0, 1), { id: 'bye', kind: 'say', text: '' } as const] }
  expect(changes(cardParts(more), cardParts(flow({})))).toEqual([
    { title: '1. create', how: 'changed', settings: ['url', 'success'] },
    { title: '2. done', how: 'added' },
    { title: '2. bye', how: 'removed' },
  ])
})

test('a node that only stands elsewhere is the same; one with a new wire is not', () => {
  const moved = workflow({ nodes: [node('Near?', 50), node('Far?')] })
  expect(changes(nodeParts(workflow({})), nodeParts(moved))).toEqual([])
  const wired = workflow({ active: true, wires: [{ from: 'Far?', output: 1, to: 'Near?', input: 0 }] })
  expect(changes(nodeParts(moved), nodeParts(wired))).toEqual([
    { title: '*', how: 'changed', settings: ['active'] },
    { title: 'Far?', how: 'changed', settings: ['false →'] },
  ])
})
