import { expect, test } from 'vitest'
import { RandomStream } from '@/mocks/random'
import { tidy } from './layout'
import { manyNodes } from './many-nodes'
import { branching, nodeOf, workflowOf } from './workflow-fixtures'

const places = (workflow: ReturnType<typeof tidy>) =>
  Object.fromEntries(workflow.nodes.map(({ name, at }) => [name, [at.x / 300, at.y / 150]]))

test('items flow to the right, and a second branch has a lane of its own below', () => {
  expect(places(tidy(branching()))).toEqual({ Hook: [0, 0], Sort: [1, 0], Yes: [2, 0], No: [2, 1] })
})

test('where branches meet stands right of the longer one', () => {
  const nodes = ['Hook', 'A', 'B', 'Both'].map((name) =>
    nodeOf(name, name === 'Hook' ? 'webhook' : name === 'Both' ? 'merge' : 'set'),
  )
  const workflow = workflowOf(nodes, ['Hook>Both', 'Hook>A', 'A>B', 'B>Both:1'])
  expect(places(tidy(workflow)).Both).toEqual([3, 0])
})

test('a loop leads back without end to the layout', () => {
  const workflow = workflowOf(
    [nodeOf('Hook', 'webhook'), nodeOf('Loop', 'loop'), nodeOf('Ask', 'http-request'), nodeOf('End', 'set')],
    ['Hook>Loop', 'Loop:1>Ask', 'Ask>Loop', 'Loop>End'],
  )
  expect(places(tidy(workflow))).toEqual({ Hook: [0, 0], Loop: [1, 0], End: [2, 0], Ask: [2, 1] })
})

test('what nothing leads to, a circle among it, has a place too', () => {
  const nodes = ['A', 'B', 'C'].map((name) => nodeOf(name, 'set'))
  expect(Object.keys(places(tidy(workflowOf(nodes, ['A>B', 'B>A', 'A>Ghost']))))).toEqual(['C', 'A', 'B'])
})

test('no two nodes of any workflow come to the same place, and none is lost', () => {
  const random = new RandomStream(7, 'layout')
  const below = (end: number) => random.bits() % end
  for (let round = 0; round < 200; round += 1) {
    const nodes = Array.from({ length: 2 + below(15) }, (_, index) =>
      nodeOf(`n${index}`, index === 0 ? 'webhook' : 'set'),
    )
    const any = () => `n${below(nodes.length)}`
    const wires = Array.from({ length: below(26) }, () => `${any()}>${any()}`)
    const tidied = tidy(workflowOf(nodes, wires))
    expect(new Set(tidied.nodes.map(({ at }) => `${at.x} ${at.y}`)).size, wires.join(' ')).toBe(nodes.length)
  }
})

test('three hundred nodes are made, wired and apart from each other', () => {
  const { nodes, wires } = manyNodes()
  expect(nodes).toHaveLength(300)
  expect(wires).toHaveLength(299)
  expect(new Set(nodes.map(({ at }) => `${at.x} ${at.y}`)).size).toBe(300)
})
