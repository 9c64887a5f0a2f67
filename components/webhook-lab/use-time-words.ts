import { useFormatter } from 'next-intl'
import { useMemo } from 'react'
import { spanParts } from './span'

/** Virtual moments and spans of time as the reader's language writes them. Moments are UTC, as on the wire. */
export function useTimeWords() {
  const format = useFormatter()
  return useMemo(() => {
    const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
    return {
      moment: (at: number) =>
        format.dateTime(at, { year: 'numeric', month: 'short', day: 'numeric', ...clock, timeZone: 'UTC' }),
      /** For rows, where the day changes seldom. */
      short: (at: number) =>
        format.dateTime(at, { month: 'short', day: 'numeric', ...clock, timeZone: 'UTC' }),
      span: (ms: number) =>
        spanParts(ms)
          .map(({ value, unit }) => format.number(value, { style: 'unit', unit, unitDisplay: 'short' }))
          .join(' '),
    }
  }, [format])
}
