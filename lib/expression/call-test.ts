// Asks one test of a branch about its operand.
import type { BranchTest } from '../flow/flow'
import type { ExpressionContext } from './context'
import { toTruth } from './convert'
import { type Failure, Problem } from './failure'
import { builtIn } from './functions/built-in'
import { Exhausted, startRun } from './run'
import { propertyOf, type Value } from './value'

export interface TestAnswer {
  passed: boolean
  /** What in the operand matched. */
  match?: Value
  failure?: Failure
}

/** Never throws: an operand or argument that is an error, or of the wrong kind, has not passed. */
export function callTest(
  name: BranchTest,
  operand: Value,
  given: readonly Value[],
  context: ExpressionContext,
): TestAnswer {
  const test = builtIn(name, context.dialect)
  if (test?.kind !== 'function')
    return { passed: false, failure: { code: 'no-such-function', values: { name } } }
  try {
    const answer = test.call([operand, ...given], startRun(context))
    if (answer.kind === 'error') return { passed: false, failure: answer.failure }
    const passed = toTruth(answer)
    const match = answer.kind === 'object' ? propertyOf(answer.properties, 'match') : undefined
    return passed && match ? { passed, match } : { passed }
  } catch (reason) {
    if (reason instanceof Problem || reason instanceof Exhausted)
      return { passed: false, failure: reason.failure }
    throw reason
  }
}
