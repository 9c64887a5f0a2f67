'use client'
import { useTranslations } from 'next-intl'
import { flushSync } from 'react-dom'
import type { CallCard, MethodChange } from '@/lib/flow/method-change'
import { Button } from '../ui/button'

interface Props {
  /** The card as it was. */
  before: CallCard
  now: CallCard
  changes: readonly MethodChange[]
  onUndo: (before: CallCard) => void
}

/** Says what another method has changed beside itself, and can take it back. */
export function MethodNote({ before, now, changes, onUndo }: Props) {
  const t = useTranslations('flow.method')
  const said = (change: MethodChange) =>
    change.kind === 'header-added'
      ? t('header-added', { header: `${change.name}: ${change.value}` })
      : t(change.kind)
  return (
    <div className="rounded-lg border-l-4 border-warn bg-warn-soft p-3 text-sm text-warn">
      <p className="font-semibold">{t('title', { from: before.method, to: now.method })}</p>
      {changes.length > 0 ? (
        <>
          <ul className="mt-1 list-disc pl-5">
            {changes.map((change) => (
              <li key={change.kind}>{said(change)}</li>
            ))}
          </ul>
          <p className="mt-1">{t('real')}</p>
        </>
      ) : (
        <p className="mt-1">{t('nothing')}</p>
      )}
      <Button
        className="mt-2"
        onClick={({ currentTarget: { form } }) => {
          flushSync(() => onUndo(before))
          form?.querySelector('select')?.focus()
        }}
      >
        {t('undo')}
      </Button>
    </div>
  )
}
