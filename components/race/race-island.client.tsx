'use client'
import { useTranslations } from 'next-intl'
import { lazy, useId } from 'react'
import { Near } from '../exercise/near.client'

const RaceLab = lazy(() => import('./race-lab.client'))

export interface RaceSetup {
  id: string
  seed: number
  /** Virtual hours. */
  hours: number
  /** Seconds. */
  interval: number
}

/** The race's frame; what can be pressed comes when the reader comes near. */
export function RaceIsland(setup: RaceSetup) {
  const t = useTranslations('race')
  const titleId = useId()
  return (
    <section
      data-island
      data-race={setup.id}
      aria-labelledby={titleId}
      className="my-6 rounded-2xl border border-line bg-raised p-4 shadow-card sm:p-5"
    >
      <h3 id={titleId} className="text-lg font-bold">
        {t('title')}
      </h3>
      <p className="mt-1 max-w-[68ch] text-sm text-muted">{t('lead', { hours: setup.hours })}</p>
      <Near
        placeholder={
          <p
            data-placeholder
            className="mt-4 min-h-[157rem] sm:min-h-[112rem] lg:min-h-[88rem] text-sm text-muted"
          >
            {t('loading')}
          </p>
        }
      >
        <RaceLab {...setup} />
      </Near>
    </section>
  )
}
