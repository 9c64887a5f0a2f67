'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Made } from '@/lib/outside/page/ask-server'
import { baseOf } from './base-of'
import { Fact } from './fact.client'

/** Address, token and end of a workspace, and how to begin anew or be rid of it. */
export function AddressFacts({
  made,
  expires,
  onReset,
  onRemove,
}: {
  made: Made
  expires?: string
  onReset: () => void
  onRemove: () => void
}) {
  const t = useTranslations('outside')
  const format = useFormatter()
  const [sure, setSure] = useState(false)
  return (
    <>
      <dl className="mt-3 grid gap-3 sm:grid-cols-2">
        <Fact name={t('base')} value={baseOf(made)} />
        <Fact name={t('token')} value={made.token} />
      </dl>
      <p className="mt-2 text-sm text-muted">
        {t('howTo')}{' '}
        {expires ? t('expires', { date: format.dateTime(new Date(expires), { dateStyle: 'long' }) }) : null}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={onReset}>{t('reset')}</Button>
        {sure ? (
          <>
            <Button onClick={onRemove}>{t('removeSure')}</Button>
            <Button variant="plain" onClick={() => setSure(false)}>
              {t('keep')}
            </Button>
          </>
        ) : (
          <Button onClick={() => setSure(true)}>{t('remove')}</Button>
        )}
      </div>
    </>
  )
}
