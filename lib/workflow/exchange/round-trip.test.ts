import { expect, test } from 'vitest'
import { RandomStream } from '@/mocks/random'
import type { NodeKind, Workflow } from '../workflow'
import { workflowSchema } from '../workflow-file'
import type { OperationShape } from './exchanger'
import { exchangers } from './exchangers'
import { fromN8n } from './from-n8n'
import type { Imported } from './kept'
import { randomWorkflow } from './random-workflow'
import { n8nText, toN8n } from './to-n8n'

const host = 'api.wts.chat'
const shapes: Readonly<Record<string, OperationShape>> = {
  'contact.list': { host, method: 'GET', path: '/core/v1/contact', query: [{ name: 'name' }] },
  'message.send': { host, method: 'POST', path: '/chat/v1/message/send', query: [], body: { fields: [] } },
}
const operation = (id: string) => (Object.hasOwn(shapes, id) ? shapes[id] : undefined)
const options = { operation, note: { name: 'Where the token goes', text: 'Put it into the header.' } }

function imported(text: string): Imported {
  const { workflow, problem } = fromN8n(JSON.parse(text))
  expect(problem).toBeUndefined()
  if (!workflow) throw new Error('unreachable')
  return workflow
}

/** The same workflow as somebody who never saw the file would draw it. */
const withoutMemory = ({ kept: _, nodes, ...rest }: Imported): Workflow => ({
  ...rest,
  nodes: nodes.map(({ kept: _, ...node }) => node as Workflow['nodes'][number]),
})

const shared = Object.keys(exchangers) as NodeKind[]

test('any workflow exported, imported and exported again is the same file, byte by byte', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const once = n8nText(toN8n(randomWorkflow(new RandomStream(seed, 'round trip')), options))
    expect(n8nText(toN8n(imported(once), options)), `seed ${seed}`).toBe(once)
  }
})

test('what n8n has a node for comes back as it was, and makes the same file without remembering the first', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const once = n8nText(toN8n(randomWorkflow(new RandomStream(seed, 'no memory'), shared)))
    const again = withoutMemory(imported(once))
    // What cannot be said in fields (a merge by two of them) is kept as an unknown node.
    if (again.nodes.every(({ kind }) => kind !== 'unknown'))
      expect(n8nText(toN8n(again)), `seed ${seed}`).toBe(once)
  }
})

test.each(shared)('a %s node keeps its kind, settings and what a failure does', (kind) => {
  for (let seed = 0; seed < 50; seed += 1) {
    const before = randomWorkflow(new RandomStream(seed, kind), [kind, kind])
    const first = withoutMemory(imported(n8nText(toN8n(before))))
    const second = withoutMemory(imported(n8nText(toN8n(first))))
    expect(second, `seed ${seed}`).toEqual(first)
    const [was, is] = [before.nodes[0], first.nodes[0]]
    if (is?.kind === 'unknown') continue
    expect({ ...is, settings: 0 }).toEqual({ ...was, settings: 0 })
    const asLines = (wires: Workflow['wires']) => wires.map((wire) => JSON.stringify(wire)).sort()
    expect(asLines(first.wires)).toEqual(asLines(before.wires))
  }
})

test('a change of one setting leaves the rest of an imported file alone', () => {
  const once = toN8n(randomWorkflow(new RandomStream(7, 'change'), ['webhook', 'wait', 'code']))
  const workflow = imported(
    JSON.stringify({ ...once, tags: ['mine'], nodes: once.nodes.map((n) => ({ ...n, notes: 'hi' })) }),
  )
  const nodes = workflow.nodes.map((node) =>
    node.kind === 'wait' ? { ...node, settings: { seconds: '77' } } : node,
  )
  const twice = toN8n({ ...workflow, nodes } as Workflow)
  expect(twice.tags).toEqual(['mine'])
  expect(twice.nodes.map(({ notes }) => notes)).toEqual(['hi', 'hi', 'hi'])
  expect(twice.nodes[1]?.parameters).toEqual({ amount: 77, unit: 'seconds' })
  expect(twice.nodes[0]).toEqual({ ...once.nodes[0], notes: 'hi' })
})

test('requests to a practice host go where the reader has it, and no others', () => {
  const base = randomWorkflow(new RandomStream(1, 'base'), ['http-request', 'http-request', 'http-request'])
  const urls = [
    'https://api.wts.chat/core/v1/contact',
    '=https://api.wts.chat/{{ $json.x }}',
    'https://api.wts.chat.example/',
  ]
  const nodes = base.nodes.map((node, i) => ({
    ...node,
    settings: { ...node.settings, url: urls[i] },
  })) as unknown as Workflow['nodes']
  const file = toN8n(
    { ...base, nodes },
    { baseUrls: { 'api.wts.chat': 'http://127.0.0.1:9/practice/api.wts.chat' } },
  )
  expect(file.nodes.map(({ parameters }) => parameters.url)).toEqual([
    'http://127.0.0.1:9/practice/api.wts.chat/core/v1/contact',
    '=http://127.0.0.1:9/practice/api.wts.chat/{{ $json.x }}',
    'https://api.wts.chat.example/',
  ])
})

test('what was read can be kept as a draft and opened again', () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const once = n8nText(toN8n(randomWorkflow(new RandomStream(seed, 'draft')), options))
    expect(workflowSchema.safeParse(withoutMemory(imported(once))).error, `seed ${seed}`).toBeUndefined()
  }
})
