'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button.client'
import type { Made } from '@/lib/outside/page/ask-server'
import { baseOf } from './base-of'

function Fact({ name, value }: { name: string; value: string }) {
  const t = useTranslations('outside')
  const words = { copy: t('copy'), copied: t('copied'), failed: t('copyFailed') }
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="flex flex-wrap items-center gap-x-2">
        <code className="font-mono text-sm [overflow-wrap:anywhere]">{value}</code>
        <CopyButton text={value} name={`${t('copy')}: ${name}`} words={words} />
      </dd>
    </div>
  )
}

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
