'use client'
import { useTranslations } from 'next-intl'
import type { LiveRoom } from '@/lib/live/live-room'
import { halves } from '../join/class-code'
import { clockText } from './clock-text'
import { joinAddress } from './use-class-code'
import { useServerNow } from './use-server-now'

interface Props {
  room: LiveRoom
  code: string | undefined
  /** When the class's timer runs out. */
  until: number | null
  lost: boolean
  locked: boolean
}

/** The foot of the projector: how to get in, for whoever comes late, and how much time is left. */
export function ScreenCorner({ room, code, until, lost, locked }: Props) {
  const t = useTranslations('classPresent')
  const now = useServerNow(room, until !== null)
  return (
    <div className="absolute inset-x-0 bottom-0 z-30 flex h-10 items-center justify-between gap-4 border-t border-line bg-surface px-4">
      <p className="truncate text-muted">
        {lost ? <strong className="text-bad">{t('link.lost')} </strong> : null}
        {code && !locked ? (
          <>
            {joinAddress().replace(/^https?:\/\//, '')}{' '}
            <strong className="ml-2 font-mono text-lg tracking-widest text-ink">
              {halves(code).join(' ')}
            </strong>
          </>
        ) : (
          t('code.locked')
        )}
      </p>
      {until === null || now === 0 ? null : (
        <p
          role="timer"
          className={`rounded-lg px-3 font-mono text-xl font-bold tabular-nums ${now >= until ? 'bg-bad-soft text-bad' : ''}`}
        >
          {now >= until ? t('timer.over') : clockText(until - now)}
        </p>
      )}
    </div>
  )
}
