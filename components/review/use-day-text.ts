import { useFormatter } from 'next-intl'
import { type Day, dateOfDay } from '@/lib/progress/day'

/** "Monday, November 23": days are dates without a place, so they are written in UTC. */
export function useDayText(): (day: Day) => string {
  const format = useFormatter()
  return (day) =>
    format.dateTime(dateOfDay(day), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
}
