'use client'
import { useTranslations } from 'next-intl'
import type { RunState } from './race-run'
import { useShopTime } from './use-shop-time'

/** News of the race as such; the figures stand in the table. */
export function RaceStatus({ state: { phase, now, figures }, start }: { state: RunState; start?: number }) {
  const t = useTranslations('race.status')
  const time = useShopTime(start)
  const words = () => {
    if (phase === 'idle') return null
    if (phase === 'paused') return t('paused', { time: time(now, 'with day') })
    if (phase !== 'done' || !figures) return t(phase === 'done' ? 'running' : phase)
    const { poll, push } = figures
    return t('done', { poll: poll.requests, missed: poll.missed, push: push.requests })
  }
  return (
    <p role="status" className="min-h-6 text-sm font-semibold">
      {words()}
    </p>
  )
}
