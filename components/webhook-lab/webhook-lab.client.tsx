'use client'
import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import { Near } from '../exercise/near.client'
import { heightOf } from './lab-height'
import type { LabStart } from './lab-start'

const LabBench = lazy(() => import('./lab-bench.client'))

/** The lab once the reader comes near it; until then a place of about its height. */
export function WebhookLabIsland({ id, title, start }: { id: string; title?: string; start: LabStart }) {
  const t = useTranslations('webhookLab')
  const minHeight = heightOf(start.parts)
  return (
    <div style={{ minHeight }}>
      <Near
        placeholder={
          <div
            data-placeholder
            style={{ minHeight }}
            className="rounded-2xl border border-line bg-sunken p-4"
          >
            <p className="text-sm text-muted">{t('loading')}</p>
          </div>
        }
      >
        <LabBench id={id} title={title} start={start} />
      </Near>
    </div>
  )
}
