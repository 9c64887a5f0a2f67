// What can go wrong in an expression: a code that never changes, and the values its sentence needs.

/** Each has a sentence in the messages under `expressionErrors`. */
export type FailureCode =
  | 'empty'
  | 'syntax-end'
  | 'syntax-unexpected'
  | 'syntax-character'
  | 'syntax-text-open'
  | 'no-such-name'
  | 'no-such-function'
  | 'no-such-property'
  | 'no-lookups'
  | 'not-a-function'
  | 'not-an-index'
  | 'index-out-of-range'
  | 'wrong-argument-count'
  | 'not-a-number'
  | 'not-a-date'
  | 'not-an-array'
  | 'not-an-object'
  | 'not-countable'
  | 'not-json'
  | 'odd-pairs'
  | 'bad-argument'
  | 'bad-format'
  | 'division-by-zero'
  | 'number-too-long'
  | 'text-too-long'
  | 'too-deep'
  | 'too-many-steps'

export interface Failure {
  readonly code: FailureCode
  readonly values: Readonly<Record<string, string | number>>
}

/** A failure and the place in the template that it comes from. */
export interface ExpressionError extends Failure {
  readonly from: number
  readonly to: number
  /** The whole `@name` or `@(…)` that rendered as nothing. */
  readonly expression: string
}

/** Carries a failure to the next part of an expression around it; never leaves lib/expression. */
export class Problem extends Error {
  constructor(
    readonly failure: Failure,
    readonly place?: { from: number; to: number },
  ) {
    super(failure.code)
  }
}

export function fail(code: FailureCode, values: Failure['values'] = {}): never {
  throw new Problem({ code, values })
}
