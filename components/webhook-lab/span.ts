// A span of time in the two largest units that say something: 27 h 35 min, 5 s, 120 ms.

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
  ['millisecond', 1],
] as const

export interface SpanPart {
  value: number
  unit: (typeof units)[number][0]
}

/** Hours go on to four days, for schedules are published so. */
export function spanParts(ms: number): SpanPart[] {
  let left = Math.round(Math.max(0, ms))
  const parts: SpanPart[] = []
  for (const [unit, size] of units) {
    if (unit === 'day' && left < 4 * size) continue
    if (unit === 'millisecond' && parts.length > 0) break
    const value = Math.floor(left / size)
    left -= value * size
    if (value > 0) parts.push({ value, unit })
    if (parts.length === 2 || (parts.length === 1 && value === 0)) break
  }
  return parts.length > 0 ? parts : [{ value: 0, unit: 'second' }]
}
