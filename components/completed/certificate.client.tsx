'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { dateOfDay, localDay } from '@/lib/progress/day'
import { learnerName } from '@/lib/progress/learner-name'
import type { LessonRecord } from '@/lib/progress/record'
import { Logo } from '../shell/logo'
import { AlsoDone } from './also-done.client'
import { RecordTable } from './record-table.client'

/** One sheet of A4: who, when, and line by line what was really done. Unfinished it is a record, not a certificate. */
export function Certificate({ records, at }: { records: LessonRecord[]; at: string | undefined }) {
  const t = useTranslations('completed')
  const format = useFormatter()
  const name = useSyncExternalStore(learnerName.subscribe, learnerName.get, () => '')
  const done = records.filter(({ left }) => left.length === 0).length
  const date = at && format.dateTime(dateOfDay(localDay(at)), { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <article
      aria-labelledby="paper-title"
      data-paper={at ? 'certificate' : 'record'}
      className="mt-8 rounded-2xl border border-line-strong bg-raised p-5 shadow-card sm:p-10 print:mt-0 print:rounded-none print:border-0 print:p-0 print:shadow-none"
    >
      <p className="flex items-center gap-2 font-bold">
        <Logo /> Pull &amp; Push
      </p>
      <h2 id="paper-title" className="mt-4 text-2xl font-extrabold tracking-tight">
        {t(at ? 'certificate' : 'record')}
      </h2>
      <p className="mt-3 min-h-9 border-b border-line-strong text-xl font-semibold break-words" data-name>
        {name}
      </p>
      <p className="mt-3">
        {date ? t('completedOn', { date }) : t('doneSoFar', { done, total: records.length })}
      </p>
      <RecordTable records={records} />
      <AlsoDone records={records} />
      <p className="mt-4 text-xs text-muted">{t('honest')}</p>
    </article>
  )
}
