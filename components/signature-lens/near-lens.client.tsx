'use client'
import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import type { StyleId } from '@/mocks/webhooks/signing/style'
import { Near } from '../exercise/near.client'

const Lens = lazy(() => import('./signature-lens.client'))

/** The lens, loaded when the reader comes near; until then its place is kept. */
export function NearLens({ id, style }: { id: string; style: StyleId }) {
  const t = useTranslations('lens')
  return (
    <Near
      placeholder={
        <div
          data-placeholder
          className="min-h-[150rem] rounded-xl bg-sunken p-4 sm:min-h-[130rem] xl:min-h-[92rem]"
        >
          <p className="text-sm text-muted">{t('loading')}</p>
        </div>
      }
    >
      <Lens id={id} style={style} />
    </Near>
  )
}
