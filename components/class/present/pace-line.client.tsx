'use client'
import { useTranslations } from 'next-intl'
import type { LiveRoom } from '@/lib/live/live-room'
import { clockText } from './clock-text'
import { type PaceLog, spentIn } from './pace-log'
import { useServerNow } from './use-server-now'

interface Props {
  room: LiveRoom
  pace: PaceLog | undefined
  /** Of this step, as the lesson plans it; undefined where it says nothing. */
  planned: number | undefined
}

/** Minutes planned against minutes used, of the step and of the class. */
export function PaceLine({ room, pace, planned }: Props) {
  const t = useTranslations('classPresent.pace')
  const now = useServerNow(room, pace !== undefined)
  if (pace === undefined || now === 0) return null
  const used = spentIn(pace, pace.step, now)
  const isOver = planned !== undefined && used > planned * 60_000
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <div>
        <dt className="inline text-muted">{t('step')} </dt>
        <dd className={`inline font-semibold tabular-nums ${isOver ? 'text-bad' : ''}`}>
          {planned === undefined
            ? clockText(used)
            : t('of', { used: clockText(used), planned: clockText(planned * 60_000) })}
          {isOver ? ` · ${t('over')}` : ''}
        </dd>
      </div>
      <div>
        <dt className="inline text-muted">{t('class')} </dt>
        <dd className="inline font-semibold tabular-nums">{clockText(now - pace.begunAt)}</dd>
      </div>
    </dl>
  )
}
