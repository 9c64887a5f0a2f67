'use client'
import { useTranslations } from 'next-intl'
import type { LiveState } from '@/lib/live/live-room'

const marks = { open: '●', polling: '●', connecting: '…', lost: '○', gone: '○', full: '○', 'no-seat': '○' }

/** Whether the class is heard, and what is kept until it is. */
export function LinkNote({ state: { link, waiting } }: { state: LiveState }) {
  const t = useTranslations('classLesson')
  const isGood = link === 'open' || link === 'polling'
  return (
    <p role="status" data-link={link} className={`text-xs ${isGood ? 'text-good' : 'text-warn'}`}>
      <span aria-hidden="true">{marks[link]} </span>
      <span className={isGood ? 'max-sm:sr-only' : ''}>
        {t(isGood ? 'link.open' : 'link.lost')}
        {!isGood && waiting > 0 ? ` ${t('link.kept')}` : ''}
      </span>
    </p>
  )
}
