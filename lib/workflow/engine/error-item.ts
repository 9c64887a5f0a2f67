// What an item says of the failure it met: for nodes after one that goes on despite errors.
import type { Item, Json, Problem } from '../workflow'

export function errorOf({ code, values = {} }: Problem): Json {
  const { status } = values
  return {
    message: status === undefined ? code : `Request failed with status code ${status}`,
    ...values,
  }
}

export const withError = ({ json }: Item, problem: Problem): Item['json'] => ({
  ...json,
  error: errorOf(problem),
})
