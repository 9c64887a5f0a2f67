'use client'
import { useTranslations } from 'next-intl'
import type { ClassReport } from '@/lib/live/class-report'
import { ReportTable } from './report-table.client'
import { useClock } from './use-clock'

/** What learners asked in words. */
export function Asked({ questions }: Pick<ClassReport, 'questions'>) {
  const t = useTranslations('classReport.questions')
  const clock = useClock()
  return (
    <ReportTable
      caption={t('title')}
      none={t('none')}
      columns={[
        { id: 'text', title: t('text') },
        { id: 'at', title: t('at') },
        { id: 'answered', title: t('answered') },
      ]}
      rows={questions.map(({ text, at, answered }) => ({
        id: `${at} ${text}`,
        cells: [text, clock(at), t(answered ? 'yes' : 'no')],
      }))}
    />
  )
}
