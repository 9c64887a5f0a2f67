// A moment in UTC with the few words of Luxon that workflows use every day: plus, minus, parts of it, and how it is written.

const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds'] as const
export type Unit = (typeof units)[number]

const lengths: Partial<Record<Unit, number>> = {
  weeks: 604_800_000,
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
  milliseconds: 1,
}

/** `day` and `days` are the same. */
export const unitNamed = (name: string): Unit | undefined =>
  units.find((unit) => unit === name || unit === `${name}s`)

/** Dates beyond this cannot be written with four digits. */
const furthest = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** The 31st of a shorter month is its last day. */
function plusMonths(at: number, months: number): number {
  const date = new Date(at)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  return date.setUTCDate(Math.min(day, last))
}

const padded = (number: number, digits: number) => String(number).padStart(digits, '0')

const tokens: Readonly<Record<string, (date: Date) => string>> = {
  yyyy: (date) => padded(date.getUTCFullYear(), 4),
  yy: (date) => padded(date.getUTCFullYear() % 100, 2),
  MM: (date) => padded(date.getUTCMonth() + 1, 2),
  M: (date) => String(date.getUTCMonth() + 1),
  dd: (date) => padded(date.getUTCDate(), 2),
  d: (date) => String(date.getUTCDate()),
  HH: (date) => padded(date.getUTCHours(), 2),
  H: (date) => String(date.getUTCHours()),
  hh: (date) => padded(date.getUTCHours() % 12 || 12, 2),
  h: (date) => String(date.getUTCHours() % 12 || 12),
  mm: (date) => padded(date.getUTCMinutes(), 2),
  m: (date) => String(date.getUTCMinutes()),
  ss: (date) => padded(date.getUTCSeconds(), 2),
  s: (date) => String(date.getUTCSeconds()),
  SSS: (date) => padded(date.getUTCMilliseconds(), 3),
  a: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
}

export class Moment {
  /** ms since the epoch */
  readonly at: number

  constructor(at: number) {
    this.at = at
  }

  /** Undefined where no date is left to be written. */
  plus(amounts: ReadonlyMap<Unit, number>, sign: 1 | -1 = 1): Moment | undefined {
    let { at } = this
    for (const [unit, amount] of amounts) {
      const change = sign * amount
      if (unit === 'years') at = plusMonths(at, 12 * change)
      else if (unit === 'months') at = plusMonths(at, change)
      else at += change * (lengths[unit] ?? 0)
    }
    return at >= 0 && at <= furthest ? new Moment(at) : undefined
  }

  startOfDay(): Moment {
    return new Moment(this.at - (this.at % 86_400_000))
  }

  toISO(): string {
    return new Date(this.at).toISOString()
  }

  /** Text in single quotes stands as it is. */
  toFormat(format: string): string {
    const date = new Date(this.at)
    return format.replace(/'([^']*)'|([A-Za-z])\2*/g, (found, quoted: string | undefined) =>
      quoted === undefined ? (tokens[found]?.(date) ?? found) : quoted,
    )
  }

  /** `year`, `month` (1–12), `day`, `hour`, `minute`, `second`, `millisecond`, `weekday` (Monday is 1). */
  part(name: string): number | undefined {
    const date = new Date(this.at)
    const parts: Readonly<Record<string, number>> = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
      millisecond: date.getUTCMilliseconds(),
      weekday: date.getUTCDay() || 7,
    }
    return Object.hasOwn(parts, name) ? parts[name] : undefined
  }
}
