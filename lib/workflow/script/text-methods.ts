// The methods of texts and numbers that an expression may call.
import type { Budget } from './budget'
import { Fn, toNumber, toText, type Value } from './value'

export type Method<T> = (self: T, args: readonly Value[], budget: Budget) => Value
export type Methods<T> = Readonly<Record<string, Method<T>>>

const wholeOr = (value: Value, otherwise: number, budget: Budget) =>
  value === undefined ? otherwise : Math.trunc(toNumber(value, budget)) || 0

/** As JavaScript reads an argument that is left out: absent stays absent. */
export const maybeWhole = (value: Value, budget: Budget): number | undefined =>
  value === undefined ? undefined : wholeOr(value, 0, budget)

function pad(side: 'padStart' | 'padEnd'): Method<string> {
  return (self, [length, filler], budget) => {
    const target = wholeOr(length, 0, budget)
    budget.text(Math.max(target, self.length))
    return self[side](target, filler === undefined ? ' ' : toText(filler, budget))
  }
}

const replacement = (by: Value, found: string, budget: Budget) =>
  by instanceof Fn ? toText(by.call([found]), budget) : toText(by, budget)

const same: Method<string> = (self) => self
const inDigits: Method<number> = (self, [radix], budget) => self.toString(wholeOr(radix, 10, budget))
const yesOrNo: Method<boolean> = (self) => String(self)

export const textMethods: Methods<string> = {
  at: (self, [at], budget) => self.at(wholeOr(at, 0, budget)),
  charAt: (self, [at], budget) => self.charAt(wholeOr(at, 0, budget)),
  charCodeAt: (self, [at], budget) => self.charCodeAt(wholeOr(at, 0, budget)),
  concat: (self, args, budget) => {
    const parts = args.map((part) => toText(part, budget))
    budget.text(parts.reduce((sum, part) => sum + part.length, self.length))
    return self.concat(...parts)
  },
  endsWith: (self, [end], budget) => self.endsWith(toText(end, budget)),
  includes: (self, [part], budget) => self.includes(toText(part, budget)),
  indexOf: (self, [part, from], budget) => self.indexOf(toText(part, budget), maybeWhole(from, budget)),
  isEmpty: (self) => self === '',
  isNotEmpty: (self) => self !== '',
  lastIndexOf: (self, [part], budget) => self.lastIndexOf(toText(part, budget)),
  localeCompare: (self, [other], budget) => self.localeCompare(toText(other, budget), 'en'),
  padEnd: pad('padEnd'),
  padStart: pad('padStart'),
  repeat: (self, [times], budget) => {
    const count = wholeOr(times, 0, budget)
    budget.text(Math.max(0, count) * self.length)
    // A billion times nothing is nothing.
    return self === '' && count >= 0 ? '' : self.repeat(count)
  },
  replace: (self, [part, by], budget) => {
    const wanted = toText(part, budget)
    const at = self.indexOf(wanted)
    if (at === -1) return self
    const put = replacement(by, wanted, budget)
    budget.text(self.length + put.length)
    return self.slice(0, at) + put + self.slice(at + wanted.length)
  },
  replaceAll: (self, [part, by], budget) => {
    const wanted = toText(part, budget)
    const pieces = self.split(wanted)
    const put = replacement(by, wanted, budget)
    budget.text(self.length + pieces.length * put.length)
    return pieces.join(put)
  },
  slice: (self, [from, to], budget) => self.slice(maybeWhole(from, budget), maybeWhole(to, budget)),
  split: (self, [by, most], budget) => {
    if (by === undefined) return [self]
    const parts = self.split(toText(by, budget), maybeWhole(most, budget))
    budget.list(parts.length)
    return parts
  },
  startsWith: (self, [start], budget) => self.startsWith(toText(start, budget)),
  substring: (self, [from, to], budget) => self.substring(wholeOr(from, 0, budget), maybeWhole(to, budget)),
  toLowerCase: (self) => self.toLowerCase(),
  toString: same,
  toUpperCase: (self) => self.toUpperCase(),
  trim: (self) => self.trim(),
  trimEnd: (self) => self.trimEnd(),
  trimStart: (self) => self.trimStart(),
}

export const numberMethods: Methods<number> = {
  toFixed: (self, [digits], budget) => self.toFixed(wholeOr(digits, 0, budget)),
  toPrecision: (self, [digits], budget) => self.toPrecision(maybeWhole(digits, budget)),
  toString: inDigits,
}

export const booleanMethods: Methods<boolean> = {
  toString: yesOrNo,
}
