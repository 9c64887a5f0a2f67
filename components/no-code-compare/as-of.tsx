import { useFormatter } from 'next-intl'

/** A day, or a month of which no day is known, as the reader's language writes it. @param date `2026-11-21` or `2025-08` */
export function AsOf({ date }: { date: string }) {
  const format = useFormatter()
  const [year = 0, month = 1, day] = date.split('-').map(Number)
  const text = format.dateTime(new Date(Date.UTC(year, month - 1, day ?? 1)), {
    ...{ year: 'numeric', month: 'short', timeZone: 'UTC' },
    ...(day !== undefined && { day: 'numeric' }),
  })
  return (
    <time dateTime={date} className="sm:whitespace-nowrap">
      {text}
    </time>
  )
}
