'use client'
import { useTranslations } from 'next-intl'
import { type ComponentProps, lazy } from 'react'
import { Near } from '../exercise/near.client'

const Xray = lazy(() => import('./xray.client'))

/** The X-ray, loaded when the reader comes near; until then its place is kept. */
export function NearXray(props: ComponentProps<typeof Xray>) {
  const t = useTranslations('xray')
  return (
    <Near
      placeholder={
        <div
          data-placeholder
          className="min-h-[149rem] rounded-xl bg-sunken p-4 sm:min-h-[110rem] xl:min-h-[97rem]"
        >
          <p className="text-sm text-muted">{t('loading')}</p>
        </div>
      }
    >
      <Xray {...props} />
    </Near>
  )
}
