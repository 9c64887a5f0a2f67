'use client'
import { useTranslations } from 'next-intl'
import { lazy, useId } from 'react'
import { Near } from '../exercise/near.client'

const TimelineLab = lazy(() => import('./timeline-lab.client'))

export interface TimelineSetup {
  id: string
  policies?: readonly string[]
}

/** The timeline's frame; what can be moved comes when the reader comes near. */
export function TimelineIsland(setup: TimelineSetup) {
  const t = useTranslations('retryTimeline')
  const titleId = useId()
  return (
    <section
      data-island
      data-retry-timeline={setup.id}
      aria-labelledby={titleId}
      className="my-6 rounded-2xl border border-line bg-raised p-4 shadow-card sm:p-5"
    >
      <h3 id={titleId} className="text-lg font-bold">
        {t('title')}
      </h3>
      <p className="mt-1 max-w-[68ch] text-sm text-muted">{t('lead')}</p>
      <Near
        placeholder={
          <p
            data-placeholder
            className="mt-4 min-h-[103rem] sm:min-h-[90rem] lg:min-h-[82rem] text-sm text-muted"
          >
            {t('loading')}
          </p>
        }
      >
        <TimelineLab {...setup} />
      </Near>
    </section>
  )
}
