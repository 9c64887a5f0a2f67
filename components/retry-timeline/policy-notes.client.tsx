'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { PolicyRow } from '@/mocks/webhooks/outage/side-by-side'

/** What each sender publishes, and what this course had to choose. */
export function PolicyNotes({ rows }: { rows: readonly PolicyRow[] }) {
  const t = useTranslations('retryTimeline')
  const locale = useLocale()
  return (
    <details className="text-sm">
      <summary className="cursor-pointer font-semibold">{t('notes')}</summary>
      <dl className="mt-2 space-y-3">
        {rows.map(({ id, name, notes }) => (
          <div key={id}>
            <dt className="font-semibold">{name[locale]}</dt>
            {notes.map(({ text, chosen }) => (
              <dd key={text.en} className="mt-1 max-w-[68ch]">
                {chosen ? <strong className="text-warn">{t('chosen')}: </strong> : null}
                {text[locale]}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  )
}
