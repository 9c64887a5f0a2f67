// Functions on dates and times, all in UTC. Now is what the context says it is.
import { toInteger, toMoment, toNumber } from '../convert'
import { decimalNumber, decimalOf, divide, integer } from '../decimal'
import { fail } from '../failure'
import { formatMoment, isMoment, momentOf, startOfDay } from '../moment'
import { nothing, number, text, type Value, whole } from '../value'
import { type BuiltIns, badArgument, define, wordsOf } from './define'

const checked = (at: number, source: string | number) =>
  isMoment(at) ? at : fail('not-a-date', { value: String(source) })
const datetime = (at: number, source: string | number = at): Value => ({
  kind: 'datetime',
  at: checked(at, source),
})
const date = (at: number): Value => ({ kind: 'date', at: startOfDay(checked(at, at)) })

const units: Readonly<Record<string, number>> = {
  W: 604_800_000,
  D: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
}

/** A month later is the same day, or the last one where the month is shorter. */
function monthsLater(at: number, months: number): number {
  const start = new Date(at)
  const month = start.getUTCMonth() + months
  const lastDay = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate()
  return (
    Date.UTC(start.getUTCFullYear(), month, Math.min(start.getUTCDate(), lastDay)) + (at - startOfDay(at))
  )
}

function later(at: number, amount: number, unit: string): number {
  const size = Object.hasOwn(units, unit) ? units[unit] : undefined
  if (size) return at + amount * size
  if (unit === 'M' || unit === 'Y') return monthsLater(at, unit === 'M' ? amount : amount * 12)
  return badArgument(`"${unit.slice(0, 10)}"`)
}

function apart(from: number, to: number, unit: string): number {
  const size = Object.hasOwn(units, unit) ? units[unit] : undefined
  if (size) return Math.trunc((to - from) / size)
  const [a, b] = [new Date(from), new Date(to)]
  const years = b.getUTCFullYear() - a.getUTCFullYear()
  if (unit === 'Y') return years
  return unit === 'M' ? years * 12 + b.getUTCMonth() - a.getUTCMonth() : badArgument(`"${unit.slice(0, 10)}"`)
}

export const momentFunctions: BuiltIns = {
  now: define(0, 0, (_, run) => datetime(run.context.now)),
  today: define(0, 0, (_, run) => date(run.context.now)),
  date: define(1, 1, ([value = nothing]) => date(toMoment(value))),
  datetime: define(1, 1, ([value = nothing]) => datetime(toMoment(value))),
  format_date: define(1, 2, ([value = nothing, format], run) =>
    text(formatMoment(checked(toMoment(value), ''), format ? wordsOf(format, run) : 'DD-MM-YYYY', false)),
  ),
  format_datetime: define(1, 2, ([value = nothing, format], run) =>
    text(
      formatMoment(checked(toMoment(value), ''), format ? wordsOf(format, run) : 'DD-MM-YYYY tt:mm', true),
    ),
  ),
  datetime_add: define(3, 3, ([value = nothing, amount = nothing, unit], run) =>
    datetime(later(toMoment(value), toInteger(amount), wordsOf(unit, run))),
  ),
  datetime_diff: define(3, 3, ([from = nothing, to = nothing, unit], run) =>
    whole(apart(toMoment(from), toMoment(to), wordsOf(unit, run))),
  ),
  datetime_from_epoch: define(1, 1, ([seconds = nothing]) =>
    datetime(Math.round(decimalNumber(toNumber(seconds)) * 1000)),
  ),
  epoch: define(1, 1, ([value = nothing]) =>
    number(divide(decimalOf(toMoment(value)) ?? integer(0), integer(1000))),
  ),
  date_from_parts: define(3, 3, (given) => {
    const [year = 0, month = 0, day = 0] = given.map(toInteger)
    return date(momentOf([year, month, day]) ?? fail('not-a-date', { value: `${year}-${month}-${day}` }))
  }),
  weekday: define(1, 1, ([value = nothing]) => whole(new Date(toMoment(value)).getUTCDay())),
}
