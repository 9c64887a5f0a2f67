import { expect, test } from 'vitest'
import {
  addNode,
  changeNode,
  connect,
  disconnect,
  duplicate,
  freeName,
  moveNodes,
  nodeNamed,
  removeNodes,
  rename,
  shiftNode,
} from './edits'
import { branching, nodeOf, wireOf, workflowOf } from './workflow-fixtures'

const names = (workflow: { nodes: readonly { name: string }[] }) => workflow.nodes.map(({ name }) => name)

test('a wire that can be is added, and the one it stands for can be taken away again', () => {
  const before = branching()
  const edit = connect(before, wireOf('No>Yes'))
  if (!('workflow' in edit)) throw new Error(edit.refused)
  expect(edit.workflow.wires).toHaveLength(4)
  expect(disconnect(edit.workflow, wireOf('No>Yes')).wires).toEqual(before.wires)
  expect(before.wires).toHaveLength(3)
})

test.each([
  ['Yes>Hook', 'to-trigger'],
  ['Yes>Yes', 'to-itself'],
  ['Yes:1>No', 'no-output'],
  ['Yes>No:1', 'no-input'],
  ['Hook>Sort', 'wired'],
  ['Yes>Nobody', 'no-node'],
])('the wire %s is refused: %s', (wire, refused) => {
  expect(connect(branching(), wireOf(wire))).toEqual({ refused })
})

test('a merge takes a wire at its second input, and a node with an error socket lets one out there', () => {
  const workflow = workflowOf([
    nodeOf('Ask', 'http-request', { onError: 'error-output' }),
    nodeOf('Both', 'merge'),
  ])
  expect(connect(workflow, wireOf('Ask:1>Both:1'))).toHaveProperty('workflow')
  expect(connect(workflow, wireOf('Ask:2>Both'))).toEqual({ refused: 'no-output' })
})

test('a new node takes the first free name, stands right of the chosen one and is wired to its first free socket', () => {
  const first = addNode(branching(), { kind: 'set', name: 'Yes', after: 'Sort' })
  expect(first.name).toBe('Yes1')
  expect(first.workflow.wires.at(-1)).toEqual(wireOf('Sort>Yes1'))
  expect(nodeNamed(first.workflow, 'Yes1')?.at.x).toBe(300)
  const half = workflowOf([nodeOf('Sort', 'if'), nodeOf('Yes', 'wait')], ['Sort>Yes'])
  expect(addNode(half, { kind: 'wait', name: 'No', after: 'Sort' }).workflow.wires.at(-1)).toEqual(
    wireOf('Sort:1>No'),
  )
})

test('no wire leads to a new trigger, and a new node does not cover another', () => {
  const { workflow } = addNode(branching(), { kind: 'schedule', name: 'Clock', after: 'Sort' })
  expect(workflow.wires).toHaveLength(3)
  const once = addNode(branching(), { kind: 'set', name: 'One', after: 'Hook' })
  const twice = addNode(once.workflow, { kind: 'set', name: 'Two', after: 'Hook' })
  expect(nodeNamed(twice.workflow, 'Two')?.at).not.toEqual(nodeNamed(twice.workflow, 'One')?.at)
})

test('a platform node is added with the operation that was chosen', () => {
  const { workflow } = addNode(workflowOf([]), {
    kind: 'platform',
    name: 'Send',
    operation: 'message.send',
  })
  expect(workflow.nodes[0]?.settings).toEqual({ operation: 'message.send', values: [] })
})

test('with a node go its wires, in and out', () => {
  const workflow = removeNodes(branching(), ['Sort'])
  expect(names(workflow)).toEqual(['Hook', 'Yes', 'No'])
  expect(workflow.wires).toEqual([])
})

test('a copy has a name and settings of its own, and no wires', () => {
  const { workflow, name } = duplicate(branching(), 'Yes')
  expect(name).toBe('Yes1')
  expect(names(workflow)).toEqual(['Hook', 'Sort', 'Yes', 'Yes1', 'No'])
  expect(nodeNamed(workflow, 'Yes1')?.settings).not.toBe(nodeNamed(workflow, 'Yes')?.settings)
  expect(workflow.wires).toHaveLength(3)
})

test('a new name goes to the wires and to the expressions that use it', () => {
  const before = branching()
  const aware = changeNode(before, 'No', { settings: { seconds: "={{ $('Yes').item.json.wait }}" } })
  const edit = rename(aware, 'Yes', ' Ask Ana ')
  if (!('workflow' in edit)) throw new Error(edit.refused)
  expect(edit.workflow.wires[1]).toEqual(wireOf('Sort>Ask Ana'))
  expect(nodeNamed(edit.workflow, 'No')?.settings).toEqual({
    seconds: "={{ $('Ask Ana').item.json.wait }}",
  })
})

test('a name that is empty or taken is refused', () => {
  expect(rename(branching(), 'Yes', '  ')).toEqual({ refused: 'empty-name' })
  expect(rename(branching(), 'Yes', 'No')).toEqual({ refused: 'name-taken' })
  const same = branching()
  expect(rename(same, 'Yes', 'Yes')).toEqual({ workflow: same })
})

test('when the error socket goes, so does the wire from it', () => {
  const workflow = workflowOf(
    [nodeOf('Ask', 'http-request', { onError: 'error-output' }), nodeOf('Wait', 'wait')],
    ['Ask>Wait', 'Ask:1>Wait'],
  )
  expect(changeNode(workflow, 'Ask', { onError: 'stop' }).wires).toEqual([wireOf('Ask>Wait')])
  expect(changeNode(workflow, 'Ask', { settings: { url: 'x' } }).wires).toBe(workflow.wires)
})

test('a change of one setting leaves the others and the other nodes as they are', () => {
  const before = branching()
  const after = changeNode(before, 'Yes', { settings: { url: 'https://a.example' } })
  expect(nodeNamed(after, 'Yes')?.settings).toMatchObject({ url: 'https://a.example', method: 'GET' })
  expect(nodeNamed(after, 'Sort')).toBe(nodeNamed(before, 'Sort'))
})

test('moved nodes are elsewhere, the others are the same objects', () => {
  const before = branching()
  const after = moveNodes(before, new Map([['Yes', { x: 5, y: 6 }]]))
  expect(nodeNamed(after, 'Yes')?.at).toEqual({ x: 5, y: 6 })
  expect(nodeNamed(after, 'No')).toBe(nodeNamed(before, 'No'))
})

test('in the list a node goes one place up or down, and no further than the ends', () => {
  expect(names(shiftNode(branching(), 'Yes', -1))).toEqual(['Hook', 'Yes', 'Sort', 'No'])
  const before = branching()
  expect(shiftNode(before, 'Hook', -1)).toBe(before)
  expect(shiftNode(before, 'No', 1)).toBe(before)
})

test('two branches of one node change places on the canvas too, because the upper one runs first', () => {
  const before = branching()
  const apart = moveNodes(before, new Map([['No', { x: 600, y: 150 }]]))
  const after = shiftNode(apart, 'No', -1)
  expect(names(after)).toEqual(['Hook', 'Sort', 'No', 'Yes'])
  expect(nodeNamed(after, 'Yes')?.at).toEqual({ x: 600, y: 150 })
  expect(nodeNamed(shiftNode(apart, 'Yes', -1), 'Yes')).toBe(nodeNamed(apart, 'Yes'))
})

test('the first free name counts as n8n does', () => {
  expect(freeName(workflowOf([nodeOf('Set', 'set'), nodeOf('Set1', 'set')]), 'Set')).toBe('Set2')
})
