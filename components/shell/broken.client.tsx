'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'

/** A page that broke while rendering; what the learner has is in the browser and safe. */
export function Broken({ reset }: { reset: () => void }) {
  const t = useTranslations('errors.broken')
  return (
    <div role="alert" className="mx-auto max-w-xl px-4 py-24 sm:px-6">
      <h1 className="text-2xl font-extrabold tracking-tight">{t('title')}</h1>
      <p className="mt-3 text-muted">{t('text')}</p>
      <Button variant="pull" className="mt-6" onClick={reset}>
        {t('retry')}
      </Button>
    </div>
  )
}
