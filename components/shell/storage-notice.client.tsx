'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProgress } from './use-progress.client'

/** Says once, and clearly, that this browser keeps nothing, or no longer does. The lesson works all the same. */
export function StorageNotice() {
  const t = useTranslations('shell')
  const { trouble } = useProgress()
  const [closed, setClosed] = useState<string>()
  if (trouble === undefined || trouble === closed) return null
  return (
    <div role="status" className="border-b border-line bg-warn-soft text-warn">
      <p className="mx-auto flex max-w-7xl items-start gap-4 px-4 py-2 text-sm sm:px-6">
        <span className="flex-1">{t(`trouble.${trouble}`)}</span>
        <button type="button" className="min-h-8 font-semibold underline" onClick={() => setClosed(trouble)}>
          {t('trouble.close')}
        </button>
      </p>
    </div>
  )
}
