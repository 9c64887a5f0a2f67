'use client'
import { useTranslations } from 'next-intl'
import type { Link, LiveState } from '@/lib/live/live-room'

const isCalm = (link: Link): link is 'open' | 'polling' => link === 'open' || link === 'polling'

/** How the link to the server is, as a word and a sign. */
export function LinkWord({ state: { link, waiting } }: { state: LiveState }) {
  const t = useTranslations('classPresent.link')
  return (
    <p role="status" className={`text-sm ${isCalm(link) ? 'text-good' : 'font-semibold text-bad'}`}>
      <span aria-hidden="true">{isCalm(link) ? '●' : '○'}</span> {t(isCalm(link) ? link : 'lost')}
      {waiting > 0 && !isCalm(link) ? ` · ${t('waiting', { count: waiting })}` : ''}
    </p>
  )
}
