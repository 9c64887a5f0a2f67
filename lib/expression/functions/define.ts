// How a built-in function is written down: how many arguments it takes, and whether it wants to see errors.
import type { Dialect } from '../../flow/flow'
import { toText } from '../convert'
import { fail } from '../failure'
import type { Run } from '../run'
import type { Call, Value } from '../value'

export interface BuiltIn {
  /** Only this dialect has it. */
  readonly dialect?: Dialect
  readonly call: Call
}

export type BuiltIns = Readonly<Record<string, BuiltIn>>

/** Arguments are `least` to `most`; an error among them is the outcome, unless `errors` are welcome. */
export function define(least: number, most: number, call: Call, errors = false): BuiltIn {
  return {
    call: (given, run) => {
      if (given.length < least || given.length > most) throw wrongCount(least, most, given.length)
      return (errors ? undefined : given.find(({ kind }) => kind === 'error')) ?? call(given, run)
    },
  }
}

/** Caught where the function's name is known. */
export class WrongCount extends Error {
  constructor(
    readonly least: number,
    readonly most: number,
    readonly given: number,
  ) {
    super('wrong-argument-count')
  }
}

const wrongCount = (least: number, most: number, given: number) => new WrongCount(least, most, given)

/** The first argument as text, the others as they are. */
export const onText = (
  least: number,
  most: number,
  call: (text: string, others: readonly Value[], run: Run) => Value,
): BuiltIn => define(least, most, ([first, ...others], run) => call(wordsOf(first, run), others, run))

export const wordsOf = (value: Value | undefined, run: Run) => (value ? toText(value, run.budget) : '')

export const onlyRapidPro = (functions: BuiltIns): BuiltIns =>
  Object.fromEntries(
    Object.entries(functions).map(([name, one]) => [name, { ...one, dialect: 'rapidpro' as const }]),
  )

/** An argument that is there but will not do. */
export const badArgument = (value: string | number): never => fail('bad-argument', { value })
