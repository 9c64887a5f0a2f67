import { useFormatter } from 'next-intl'

/** A moment as the reader's own clock shows it; reports are read where the class was. */
export function useClock(): (at: number) => string {
  const format = useFormatter()
  return (at) =>
    format.dateTime(at, {
      ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    })
}

export function useDay(): (at: number) => string {
  const format = useFormatter()
  return (at) =>
    format.dateTime(at, {
      dateStyle: 'long',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    })
}
