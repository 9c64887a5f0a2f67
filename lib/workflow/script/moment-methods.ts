// The methods of `$now` and `$today`.
import type { Budget } from './budget'
import { type Moment, type Unit, unitNamed } from './moment'
import { Stop } from './problem'
import type { Method, Methods } from './text-methods'
import { isObject, toNumber, toText, type Value } from './value'

/** `plus({ days: 1 })`, and n8n's own `plus(1, 'day')`. */
function amounts([first, second]: readonly Value[], budget: Budget): Map<Unit, number> {
  const pairs: [string, Value][] = isObject(first)
    ? Object.entries(first)
    : [[second === undefined ? 'milliseconds' : toText(second, budget), first]]
  return new Map(
    pairs.map(([name, amount]): [Unit, number] => {
      const unit = unitNamed(name)
      const number = toNumber(amount, budget)
      if (unit === undefined || !Number.isFinite(number))
        throw new Stop('expression.bad-argument', { method: `${name}: ${toText(amount, budget)}` })
      return [unit, number]
    }),
  )
}

function moved(self: Moment, args: readonly Value[], sign: 1 | -1, budget: Budget): Moment {
  const result = self.plus(amounts(args, budget), sign)
  if (!result) throw new Stop('expression.bad-argument', { method: sign === 1 ? 'plus' : 'minus' })
  return result
}

const iso: Method<Moment> = (self) => self.toISO()

export const momentMethods: Methods<Moment> = {
  minus: (self, args, budget) => moved(self, args, -1, budget),
  plus: (self, args, budget) => moved(self, args, 1, budget),
  startOf: (self, [unit]) => {
    if (unit === 'day') return self.startOfDay()
    throw new Stop('expression.bad-argument', { method: 'startOf' })
  },
  toFormat: (self, [format], budget) => {
    const text = toText(format, budget)
    budget.text(4 * text.length)
    return self.toFormat(text)
  },
  toISO: (self) => self.toISO(),
  toISODate: (self) => self.toISO().slice(0, 10),
  toJSON: (self) => self.toISO(),
  toMillis: (self) => self.at,
  toString: iso,
}
