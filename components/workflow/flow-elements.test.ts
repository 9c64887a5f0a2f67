import { expect, test } from 'vitest'
import { changeNode, moveNodes } from './edits'
import { canvasNodes, canvasWires } from './flow-elements'
import { manyNodes } from './many-nodes'
import { noRun, viewOf } from './run-view'
import { branching, items, nodeOf, runOf, stepOf, workflowOf } from './workflow-fixtures'

const marks = {
  view: noRun,
  problems: new Map<string, number>(),
  role: 'node',
  nameNode: ({ name }: { name: string }) => name,
  nameWire: ({ from, to }: { from: string; to: string }, count?: number) => `${from} ${to} ${count}`,
}

test('of three hundred nodes only the one that changed is drawn anew', () => {
  const before = manyNodes()
  const [nodes, wires] = [canvasNodes(before, marks), canvasWires(before, marks)]
  const after = moveNodes(before, new Map([['3.4', { x: -1, y: -1 }]]))
  const again = canvasNodes(after, marks, nodes)
  expect(again.filter((node) => !nodes.includes(node)).map(({ data }) => data.node.name)).toEqual(['3.4'])
  expect(canvasWires(after, marks, wires).every((wire) => wires.includes(wire))).toBe(true)
})

test('a run puts states on nodes and counts on wires, and leaves the rest alone', () => {
  const workflow = branching()
  const [nodes, wires] = [canvasNodes(workflow, marks), canvasWires(workflow, marks)]
  const view = viewOf(runOf([stepOf('Hook', { outputs: [items({ a: 1 })] })]))
  const after = canvasNodes(workflow, { ...marks, view }, nodes)
  expect(after.map(({ data }) => data.state)).toEqual(['success', undefined, undefined, undefined])
  expect(after.filter((node) => nodes.includes(node))).toHaveLength(3)
  const counted = canvasWires(workflow, { ...marks, view }, wires)
  expect(counted.map(({ data }) => data?.items)).toEqual([1, undefined, undefined])
  expect(counted[0]?.ariaLabel).toBe('Hook Sort 1')
})

test('an error socket appears on the node and gives names to its wires', () => {
  const before = workflowOf([nodeOf('Ask', 'http-request'), nodeOf('Wait', 'wait')], ['Ask>Wait'])
  const [nodes, wires] = [canvasNodes(before, marks), canvasWires(before, marks)]
  expect(wires[0]?.data?.label).toBeUndefined()
  const after = changeNode(before, 'Ask', { onError: 'error-output' })
  expect(canvasNodes(after, marks, nodes)[0]?.data.outputs).toEqual(['main', 'error'])
  expect(canvasWires(after, marks, wires)[0]?.data?.label).toBe('main')
})

test('names of any signs make ids that a selector can hold, and two of one name are both drawn', () => {
  const nodes = canvasNodes(
    workflowOf([nodeOf('A "b" \\', 'set'), nodeOf('X', 'set'), nodeOf('X', 'set')]),
    marks,
  )
  expect(nodes.every(({ id }) => /^[\w~.-]+$/.test(id))).toBe(true)
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(3)
})

test('a wire to nowhere, to no socket, or told twice is not drawn', () => {
  const workflow = workflowOf([nodeOf('A', 'set'), nodeOf('B', 'set')], ['A>Ghost', 'A:3>B', 'A>B', 'A>B'])
  expect(canvasWires(workflow, marks)).toHaveLength(1)
})

test('what is chosen stays chosen, and sockets are where they are drawn', () => {
  const workflow = branching()
  const nodes = canvasNodes(workflow, marks).map((node) => ({
    ...node,
    selected: node.data.node.name === 'Sort',
  }))
  const after = canvasNodes(changeNode(workflow, 'Sort', { disabled: true }), marks, nodes)
  expect(after[1]?.selected).toBe(true)
  const { geometry, outputs } = after[1]?.data ?? {}
  expect(outputs).toEqual(['true', 'false'])
  expect(geometry?.outputs.every((y) => y < (geometry?.height ?? 0))).toBe(true)
})
