// Exact decimal numbers: an integer and how many of its digits stand behind the point. Nothing is rounded unasked.

export interface Decimal {
  readonly unscaled: bigint
  /** Digits behind the point, never negative. */
  readonly scale: number
}

export type Rounding = 'half' | 'up' | 'down'

/** Digits a number may have, the zeros at its end not counted. */
export const maxDigits = 36
/** 10^100 is the largest power of ten, 10^-100 the smallest. */
const maxMagnitude = 100
/** Where a division that never ends is cut. */
const divisionPlaces = 16

const ten = (power: number) => 10n ** BigInt(power)
const size = (value: bigint) => (value < 0n ? -value : value)

function tidy(unscaled: bigint, scale: number): Decimal {
  let [value, places] = [unscaled, scale]
  while (places > 0 && value % 10n === 0n) [value, places] = [value / 10n, places - 1]
  return { unscaled: value, scale: places }
}

export const integer = (value: number | bigint): Decimal => ({ unscaled: BigInt(value), scale: 0 })

/** `-12`, `3.50` or `.5`, with blanks around; anything else is no number. */
export function parseDecimal(text: string): Decimal | undefined {
  const found = text.length > 250 ? null : /^\s*(-?)(\d*)(?:\.(\d+))?\s*$/.exec(text)
  const [, sign = '', whole = '', part = ''] = found ?? []
  if (`${whole}${part}` === '') return undefined
  return tidy(BigInt(`${sign}${whole}${part}`), part.length)
}

/** A JavaScript number as it is printed, exponent and all. */
export function decimalOf(value: number): Decimal | undefined {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (!found) return undefined
  const [, sign = '', whole = '', part = '', exponent = '0'] = found
  const digits = BigInt(`${sign}${whole}${part}`)
  const scale = part.length - Number(exponent)
  return scale < 0 ? integer(digits * ten(-scale)) : tidy(digits, scale)
}

/** Whether it has few enough digits to be worked with. */
export function fits({ unscaled, scale }: Decimal): boolean {
  const digits = String(size(unscaled))
  return (
    scale <= maxMagnitude &&
    digits.length - scale <= maxMagnitude + 1 &&
    digits.replace(/0+$/, '').length <= maxDigits
  )
}

export function decimalText({ unscaled, scale }: Decimal): string {
  const digits = String(size(unscaled)).padStart(scale + 1, '0')
  const sign = unscaled < 0n ? '-' : ''
  const point = digits.length - scale
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

export const decimalNumber = (value: Decimal) => Number(decimalText(value))

const aligned = (a: Decimal, b: Decimal) => {
  const scale = Math.max(a.scale, b.scale)
  return { scale, left: a.unscaled * ten(scale - a.scale), right: b.unscaled * ten(scale - b.scale) }
}

export const negative = ({ unscaled, scale }: Decimal): Decimal => ({ unscaled: -unscaled, scale })

export function add(a: Decimal, b: Decimal): Decimal {
  const { scale, left, right } = aligned(a, b)
  return tidy(left + right, scale)
}

export const subtract = (a: Decimal, b: Decimal) => add(a, negative(b))

export const multiply = (a: Decimal, b: Decimal) => tidy(a.unscaled * b.unscaled, a.scale + b.scale)

/** Below 0, 0 or above 0. */
export function compare(a: Decimal, b: Decimal): number {
  const { left, right } = aligned(a, b)
  return left < right ? -1 : left > right ? 1 : 0
}

function dividedRound(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const [top, bottom] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator]
  const quotient = top / bottom
  const rest = top % bottom
  if (rest === 0n) return quotient
  const away = top < 0n ? -1n : 1n
  if (rounding === 'half') return size(rest) * 2n >= bottom ? quotient + away : quotient
  // Up is towards +∞, down towards -∞.
  return (rounding === 'up') === away > 0n ? quotient + away : quotient
}

/** Not by zero. */
export const divide = (a: Decimal, b: Decimal): Decimal =>
  tidy(
    dividedRound(a.unscaled * ten(b.scale + divisionPlaces), b.unscaled * ten(a.scale), 'half'),
    divisionPlaces,
  )

/** What is left over, with the sign of the first. Not by zero. */
export function remainder(a: Decimal, b: Decimal): Decimal {
  const { scale, left, right } = aligned(a, b)
  return tidy(left % right, scale)
}

/** To so many places behind the point; before it where they are negative. */
export function roundTo(value: Decimal, places: number, rounding: Rounding): Decimal {
  if (value.scale <= places) return value
  const cut = dividedRound(value.unscaled, ten(value.scale - places), rounding)
  return places < 0 ? integer(cut * ten(-places)) : tidy(cut, places)
}

/** Nothing where the outcome has too many digits or is no number. */
export function raise(base: Decimal, exponent: Decimal): Decimal | undefined {
  if (exponent.scale > 0) return decimalOf(decimalNumber(base) ** decimalNumber(exponent))
  const unit = base.scale === 0 && size(base.unscaled) <= 1n
  const times = unit ? Number(size(exponent.unscaled) % 2n) + 2 : Number(size(exponent.unscaled))
  if (exponent.unscaled === 0n) return integer(1)
  if (exponent.unscaled < 0n && base.unscaled === 0n) return undefined
  let result = integer(1)
  for (let step = 0; step < times; step += 1) {
    result = multiply(result, base)
    if (!fits(result)) return undefined
  }
  return exponent.unscaled < 0n ? divide(integer(1), result) : result
}
