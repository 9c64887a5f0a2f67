import { useFormatter } from 'next-intl'

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

/** Below it hours are counted on, as published schedules do: 27 h 35 min 5 s. */
const daysFrom = 100 * 3_600_000

/** A span of ms in the reader's language, in its largest units, two unless told; below ten seconds with two decimals. */
export function useSpan(): (ms: number, most?: number) => string {
  const format = useFormatter()
  const write = (value: number, unit: string, digits = 0) =>
    format.number(value, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits })
  return (ms, most = 2) => {
    if (ms < 10_000) return write(ms / 1000, 'second', 2)
    let left = Math.round(ms / 1000) * 1000
    const parts: string[] = []
    for (const [unit, length] of ms < daysFrom ? units.slice(1) : units) {
      const count = Math.floor(left / length)
      left -= count * length
      if (count > 0) parts.push(write(count, unit))
    }
    return parts.slice(0, most).join(' ')
  }
}
