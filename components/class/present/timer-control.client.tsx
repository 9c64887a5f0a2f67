'use client'
import { useTranslations } from 'next-intl'
import { timerOf } from '@/lib/live/room-scene'
import { Button } from '../../ui/button'
import { clockText } from './clock-text'
import { useServerNow } from './use-server-now'
import type { Steering } from './use-steering'

const minute = 60_000

/** What the T key starts. */
export const usualMinutes = 5

/** A clock for the whole class: started, lengthened, stopped. */
export function TimerControl({ steering }: { steering: Steering }) {
  const t = useTranslations('classPresent.timer')
  const { room, seat, act, drives } = steering
  const until = timerOf(seat?.scene ?? {})
  const now = useServerNow(room, until !== null)
  const set = (to: number | null) => void act('timer.set', { until: to && Math.round(to) })
  return (
    <section aria-label={t('title')}>
      <div className="flex flex-wrap items-center gap-2">
        <p role="timer" className="min-w-24 font-mono text-xl font-bold tabular-nums">
          {until === null ? '–:––' : now > 0 ? clockText(until - now) : ''}
        </p>
        {until === null ? (
          <Button disabled={!drives} onClick={() => set(room.now() + usualMinutes * minute)}>
            {t('start', { minutes: usualMinutes })}
          </Button>
        ) : (
          <>
            <Button
              disabled={!drives}
              onClick={() => set(Math.max(until, room.now()) + minute)}
              aria-label={t('more')}
            >
              +1
            </Button>
            <Button disabled={!drives} onClick={() => set(null)}>
              {t('stop')}
            </Button>
          </>
        )}
      </div>
      <p role="status" className="text-sm font-semibold text-bad empty:hidden">
        {until !== null && now >= until ? t('over') : ''}
      </p>
    </section>
  )
}
