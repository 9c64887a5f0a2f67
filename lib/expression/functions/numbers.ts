// Functions on numbers; all of them exact.
import { toInteger, toItems, toNumber, toText, toTruth } from '../convert'
import {
  add,
  compare,
  type Decimal,
  decimalText,
  divide,
  integer,
  negative,
  type Rounding,
  remainder,
  roundTo,
} from '../decimal'
import { fail } from '../failure'
import { number, text, type Value } from '../value'
import { type BuiltIn, type BuiltIns, badArgument, define } from './define'

const first = (given: readonly Value[]): Decimal => toNumber(given[0] ?? { kind: 'null' })

const rounder = (rounding: Rounding): BuiltIn =>
  define(1, 2, (given) => {
    const places = given[1] ? toInteger(given[1]) : 0
    if (Math.abs(places) > 36) badArgument(places)
    return number(roundTo(first(given), places, rounding))
  })

const best = (wins: (order: number) => boolean): BuiltIn =>
  define(1, Number.POSITIVE_INFINITY, (given) =>
    number(given.map(toNumber).reduce((kept, one) => (wins(compare(one, kept)) ? one : kept))),
  )

const sumOf = (given: readonly Value[]) => given.map(toNumber).reduce(add, integer(0))

function format(value: Decimal, places: number | undefined, separated: boolean): string {
  const [whole = '', part = ''] = decimalText(
    places === undefined ? value : roundTo(value, places, 'half'),
  ).split('.')
  const grouped = separated ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  const behind = places === undefined ? part : part.padEnd(places, '0')
  return behind === '' ? grouped : `${grouped}.${behind}`
}

export const numberFunctions: BuiltIns = {
  number: define(1, 1, (given) => number(first(given))),
  abs: define(1, 1, (given) => {
    const value = first(given)
    return number(value.unscaled < 0n ? negative(value) : value)
  }),
  round: rounder('half'),
  round_up: rounder('up'),
  round_down: rounder('down'),
  max: best((order) => order > 0),
  min: best((order) => order < 0),
  mean: define(1, Number.POSITIVE_INFINITY, (given) => number(divide(sumOf(given), integer(given.length)))),
  sum: define(1, 1, ([all]) => number(sumOf(all ? toItems(all) : []))),
  mod: define(2, 2, (given) => {
    const divisor = toNumber(given[1] ?? { kind: 'null' })
    return divisor.unscaled === 0n ? fail('division-by-zero') : number(remainder(first(given), divisor))
  }),
  format_number: define(1, 3, (given, run) => {
    const places = given[1] ? toInteger(given[1]) : undefined
    if (places !== undefined && (places < 0 || places > 9)) badArgument(places)
    return text(toText(text(format(first(given), places, given[2] ? toTruth(given[2]) : true)), run.budget))
  }),
}
