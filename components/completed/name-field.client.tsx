'use client'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { learnerName } from '@/lib/progress/learner-name'
import { Button } from '../ui/button'

/** The name as it is to stand on the paper, and the way to the printer. */
export function NameField() {
  const t = useTranslations('completed')
  const name = useSyncExternalStore(learnerName.subscribe, learnerName.get, () => '')
  return (
    <div className="mt-6 flex flex-wrap items-end gap-3 print:hidden">
      <label className="grid min-w-0 flex-1 gap-1 text-sm font-semibold sm:max-w-sm">
        {t('name')}
        <input
          type="text"
          value={name}
          maxLength={80}
          autoComplete="name"
          aria-describedby="name-note"
          onChange={(event) => learnerName.set(event.target.value)}
          className="min-h-10 w-full min-w-0 rounded-lg border border-line-strong bg-raised px-3 text-base font-normal"
        />
      </label>
      <Button variant="pull" onClick={() => print()}>
        {t('print')}
      </Button>
      <p id="name-note" className="w-full text-sm text-muted">
        {t('nameNote')}
      </p>
    </div>
  )
}
