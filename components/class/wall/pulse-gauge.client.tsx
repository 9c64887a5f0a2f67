'use client'
import { useTranslations } from 'next-intl'
import type { Pulse } from '@/lib/live-wall/wall'

const looks = { slower: 'bg-warn', fine: 'bg-good', faster: 'bg-pull' }
const paces = ['slower', 'fine', 'faster'] as const

/** What learners said of the pace within the last minutes; older words are forgotten by the server. */
export function PulseGauge({ pulse }: { pulse: Pulse }) {
  const t = useTranslations('classWall.pulse')
  const said = pulse.slower + pulse.fine + pulse.faster
  return (
    <div data-pulse={said} className="min-w-48 text-sm">
      <p className="font-semibold">{t('title')}</p>
      <p className="tabular-nums">
        {said === 0 ? t('nothing') : paces.map((pace) => t(pace, { count: pulse[pace] })).join(' · ')}
      </p>
      <div aria-hidden="true" className="mt-1 flex h-2 overflow-hidden rounded-full bg-sunken">
        {paces.map((pace) => (
          <span key={pace} className={looks[pace]} style={{ flexGrow: pulse[pace] }} />
        ))}
      </div>
    </div>
  )
}
