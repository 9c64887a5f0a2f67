// Dates and times as expressions read, write and format them; everything is UTC.
import { fail } from './failure'
import type { Value } from './value'

type Moment = Extract<Value, { kind: 'date' | 'datetime' }>

const two = (value: number) => String(value).padStart(2, '0')
/** JavaScript's last moment; years of four digits only. */
const lastMoment = 253_402_300_799_999
const firstMoment = -62_135_596_800_000

export const isMoment = (at: number) => at >= firstMoment && at <= lastMoment

const isoDay = (at: number) => {
  const date = new Date(at)
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

/** `2026-11-21`, or `2026-11-21T19:30:00.000000Z` with a time. */
export function momentText({ kind, at }: Moment): string {
  if (!isMoment(at)) return ''
  return kind === 'date' ? isoDay(at) : `${isoDay(at)}T${new Date(at).toISOString().slice(-13, -1)}000Z`
}

export const startOfDay = (at: number) => Math.floor(at / 86_400_000) * 86_400_000

/** ISO, or day first as projects of Brazil are set: `21-11-2026 19:30`. */
export function parseMoment(text: string): number | undefined {
  const iso =
    /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?\s*$/
  const dayFirst = /^\s*(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*$/
  const found = text.length > 40 ? null : iso.exec(text)
  if (found) {
    const [year, month, day, hour = 0, minute = 0, second = 0] = found
      .slice(1, 7)
      .map((part) => Number(part ?? 0))
    const at = momentOf([year ?? 0, month ?? 0, day ?? 0], [hour, minute, second])
    const fraction = Math.floor(Number(found[7] ?? 0) * 1000)
    return at === undefined ? undefined : at + fraction - offsetOf(found[8] ?? 'Z')
  }
  const [day, month, year, hour = 0, minute = 0, second = 0] =
    text.length > 40 ? [] : (dayFirst.exec(text) ?? []).slice(1).map((part) => Number(part ?? 0))
  if (day === undefined) return undefined
  return momentOf([year ?? 0, month ?? 0, day], [hour, minute, second])
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0
}

/** Undefined where there is no such day or time, as the 30th of February. */
export function momentOf(
  [year, month, day]: readonly [number, number, number],
  [hour, minute, second]: readonly [number, number, number] = [0, 0, 0],
): number | undefined {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

const dateSymbols: Record<string, (date: Date) => string> = {
  YYYY: (date) => String(date.getUTCFullYear()).padStart(4, '0'),
  YY: (date) => two(date.getUTCFullYear() % 100),
  MMMM: (date) => months[date.getUTCMonth()] ?? '',
  MMM: (date) => (months[date.getUTCMonth()] ?? '').slice(0, 3),
  MM: (date) => two(date.getUTCMonth() + 1),
  M: (date) => String(date.getUTCMonth() + 1),
  DD: (date) => two(date.getUTCDate()),
  D: (date) => String(date.getUTCDate()),
  EEEE: (date) => days[date.getUTCDay()] ?? '',
  EEE: (date) => (days[date.getUTCDay()] ?? '').slice(0, 3),
}

const timeSymbols: Record<string, (date: Date) => string> = {
  tt: (date) => two(date.getUTCHours()),
  t: (date) => String(date.getUTCHours()),
  hh: (date) => two(date.getUTCHours() % 12 || 12),
  h: (date) => String(date.getUTCHours() % 12 || 12),
  mm: (date) => two(date.getUTCMinutes()),
  m: (date) => String(date.getUTCMinutes()),
  ss: (date) => two(date.getUTCSeconds()),
  s: (date) => String(date.getUTCSeconds()),
  fff: (date) => String(date.getUTCMilliseconds()).padStart(3, '0'),
  ffffff: (date) => `${String(date.getUTCMilliseconds()).padStart(3, '0')}000`,
  aa: (date) => (date.getUTCHours() < 12 ? 'am' : 'pm'),
  AA: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  Z: () => 'Z',
  ZZZ: () => '+00:00',
}

/** `YYYY-MM-DD tt:mm` and the like; a letter that means nothing is an error. */
export function formatMoment(at: number, format: string, withTime: boolean): string {
  if (format.length > 100) fail('bad-format', { format: `${format.slice(0, 20)}…` })
  const symbols: typeof dateSymbols = withTime ? { ...dateSymbols, ...timeSymbols } : dateSymbols
  return format.replace(/([A-Za-z])\1*|[^A-Za-z]/g, (run) => {
    if (!/[A-SU-Za-z]/.test(run)) return run
    const written = Object.hasOwn(symbols, run) ? symbols[run] : undefined
    return written ? written(new Date(at)) : fail('bad-format', { format })
  })
}
