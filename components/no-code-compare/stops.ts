import type { ProfileNumber } from '@/lib/cost/profile'

const upToTen = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** Where the slider of a number stops; what lies between or beyond them is typed. */
export const stops: Readonly<Record<ProfileNumber, readonly number[]>> = {
  calls: [0, 10, 50, 100, 300, 600, 1_000, 3_000, 10_000, 30_000, 100_000, 1_000_000],
  everyMinutes: [1, 2, 5, 10, 15, 30, 60, 360, 1_440],
  finds: [0, 1, 5, 10, 25, 50, 75, 100],
  items: [1, 2, 3, 5, 10, 20, 50, 100, 1_000],
  once: upToTen,
  each: upToTen,
}

/** Place of the last stop that is not beyond the value. */
export const placeOf = (field: ProfileNumber, value: number): number =>
  Math.max(
    0,
    stops[field].findLastIndex((stop) => stop <= value),
  )

/** A typed number, with point or comma; undefined while it is none, or is beyond what the field may hold. */
export function typedNumber(text: string, [least, most]: readonly [number, number], whole: boolean) {
  const pattern = whole ? /^\d+$/ : /^\d+(?:[.,]\d+)?$/
  const trimmed = text.trim()
  if (!pattern.test(trimmed)) return undefined
  const value = Number(trimmed.replace(',', '.'))
  return value >= least && value <= most ? value : undefined
}
