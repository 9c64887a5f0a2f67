import { useFormatter } from 'next-intl'

/** Where a race starts if nothing else is known: 12:00 UTC, nine in the morning where the shop is. */
const usualStart = Date.UTC(2026, 2, 2, 12)

/** The time of day at the shop, with the day of the week where a race may cross midnight. @param ms virtual, since the start */
export function useShopTime(start = usualStart): (ms: number, withDay?: 'with day') => string {
  const format = useFormatter()
  return (ms, withDay) =>
    format.dateTime(new Date(start + ms), {
      weekday: withDay && 'short',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'America/Sao_Paulo',
    })
}
