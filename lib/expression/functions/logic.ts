// Choices, truths, and the few functions that can live with an error.
import { isEmpty, toText, toTruth } from '../convert'
import { boolean, nothing, text, type Value } from '../value'
import { type BuiltIns, define } from './define'

const many = Number.POSITIVE_INFINITY

/** The first that decides is enough: what stands behind it may be an error. */
const decide = (given: readonly Value[], deciding: boolean): Value => {
  for (const value of given) {
    if (value.kind === 'error') return value
    if (toTruth(value) === deciding) return boolean(deciding)
  }
  return boolean(!deciding)
}

export const logicFunctions: BuiltIns = {
  and: define(1, many, (given) => decide(given, false), true),
  or: define(1, many, (given) => decide(given, true), true),
  if: define(
    3,
    3,
    ([test = nothing, yes = nothing, no = nothing]) => {
      if (test.kind === 'error') return test
      return toTruth(test) ? yes : no
    },
    true,
  ),
  is_error: define(1, 1, ([value]) => boolean(value?.kind === 'error'), true),
  default: define(
    2,
    2,
    ([value = nothing, other = nothing]) => (value.kind === 'error' || isEmpty(value) ? other : value),
    true,
  ),
  boolean: define(1, 1, ([value = nothing]) => boolean(toTruth(value))),
  text: define(1, 1, ([value = nothing], run) => text(toText(value, run.budget))),
}
