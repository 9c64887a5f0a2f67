import { expect, test } from 'vitest'
import { arrivingAt } from './arriving'
import { noRun, viewOf } from './run-view'
import { branching, items, nodeOf, runOf, stepOf, workflowOf } from './workflow-fixtures'

test('a node that ran shows what it was given the last time', () => {
  const view = viewOf(
    runOf([stepOf('Sort', { inputs: [items({ n: 1 })] }), stepOf('Sort', { inputs: [items({ n: 2 })] })]),
  )
  expect(arrivingAt(branching(), view, 'Sort')).toEqual([items({ n: 2 })])
})

test('a node that is new shows what the one before it let out at that socket', () => {
  const view = viewOf(runOf([stepOf('Sort', { outputs: [items({ yes: 1 }), items({ no: 1 })] })]))
  expect(arrivingAt(branching(), view, 'No')).toEqual([items({ no: 1 })])
})

test('each input of a merge has its own, an input without a wire none', () => {
  const workflow = workflowOf([nodeOf('A', 'set'), nodeOf('Both', 'merge')], ['A>Both:1', 'Ghost>Both'])
  const view = viewOf(runOf([stepOf('A', { outputs: [items({ a: 1 })] })]))
  expect(arrivingAt(workflow, view, 'Both')).toEqual([[], items({ a: 1 })])
})

test('before any run nothing is known', () => {
  expect(arrivingAt(branching(), noRun, 'Sort')).toBeUndefined()
})
