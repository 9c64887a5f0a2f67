'use client'
import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import { Near } from '../exercise/near.client'
import type { GauntletStart } from './gauntlet-start'

const GauntletLab = lazy(() => import('./gauntlet-lab.client'))

const height = 'min-h-[120rem] sm:min-h-[97rem]'

/** The gauntlet once the reader comes near it; until then a place of about its height. */
export function GauntletIsland({ id, title, start }: { id: string; title?: string; start: GauntletStart }) {
  const t = useTranslations('gauntlet')
  return (
    <div className={height}>
      <Near
        placeholder={
          <div data-placeholder className={`${height} rounded-2xl border border-line bg-sunken p-4`}>
            <p className="text-sm text-muted">{t('loading')}</p>
          </div>
        }
      >
        <GauntletLab id={id} title={title} start={start} />
      </Near>
    </div>
  )
}
