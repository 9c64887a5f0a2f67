import { expect, test } from 'vitest'
import { exchangesOf, failureOf, itemsIn, itemsOnWire, itemsOut, viewOf } from './run-view'
import { items, runOf, stepOf, wireOf } from './workflow-fixtures'

test('a wire carries what left by its socket, over all times the node ran', () => {
  const view = viewOf(
    runOf([
      stepOf('Loop', { outputs: [[], items({ n: 1 })] }),
      stepOf('Loop', { outputs: [items({ n: 1 }, { n: 2 }), []] }),
    ]),
  )
  expect(itemsOnWire(view, wireOf('Loop:1>Ask'))).toEqual(items({ n: 1 }))
  expect(itemsOnWire(view, wireOf('Loop>End'))).toHaveLength(2)
})

test('a node that did not run has no count, one that let nothing out has none left: two different things', () => {
  const view = viewOf(runOf([stepOf('Sort', { inputs: [items({ a: 1 })], outputs: [items({ a: 1 })] })]))
  expect(itemsOut(view, 'Yes', 0)).toBeUndefined()
  expect(itemsOut(view, 'Sort', 1)).toEqual([])
  expect(itemsIn(view, 'Sort', 0)).toHaveLength(1)
})

test('a node failed if any of its times failed, and is warned about when it went on with a problem', () => {
  const problems = [{ code: 'http.status' }]
  const view = viewOf(
    runOf([
      stepOf('A', { failed: true, problems }),
      stepOf('A'),
      stepOf('B', { problems }),
      stepOf('C', { exchanges: ['x1', 'x2'] }),
    ]),
  )
  expect([...view.states]).toEqual([
    ['A', 'failed'],
    ['B', 'warned'],
    ['C', 'success'],
  ])
  expect(exchangesOf(view, 'C')).toEqual(['x1', 'x2'])
})

test('of a failed run the node is named with its problem', () => {
  const problem = { code: 'http.status', node: 'Ask' }
  const steps = [stepOf('Hook'), stepOf('Ask', { failed: true, problems: [problem] })]
  expect(failureOf(runOf(steps, { state: 'failed' }))).toEqual({ node: 'Ask', problem })
  const whole = { code: 'run.too-many-steps' }
  expect(failureOf(runOf([], { state: 'failed', problems: [whole] }))).toEqual({
    node: undefined,
    problem: whole,
  })
  expect(failureOf(runOf(steps))).toBeUndefined()
})

test('before any run nothing is known', () => {
  expect(viewOf(undefined).steps.size).toBe(0)
})
