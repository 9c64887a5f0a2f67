'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { ClassReport } from '@/lib/live/class-report'
import { doneCount } from '@/lib/live-wall/report-figures'
import { ReportTable } from './report-table.client'
import { useClock } from './use-clock'

/** Who was there, from when to when, and how much they did. */
export function Attendance({ report: { learners, exercises } }: { report: ClassReport }) {
  const t = useTranslations('classReport.attendance')
  const format = useFormatter()
  const clock = useClock()
  return (
    <ReportTable
      caption={t('title')}
      none={t('none')}
      columns={[
        { id: 'name', title: t('name') },
        { id: 'joined', title: t('joined') },
        { id: 'seen', title: t('seen') },
        { id: 'minutes', title: t('minutes'), number: true },
        { id: 'done', title: t('done'), number: true },
        { id: 'hands', title: t('hands'), number: true },
        { id: 'questions', title: t('questions'), number: true },
      ]}
      rows={learners.map(({ id, name, joined, lastSeen, minutes, progress, hands, questions }) => ({
        id,
        cells: [
          <bdi key="name">{name}</bdi>,
          clock(joined),
          lastSeen === null ? '–' : clock(lastSeen),
          format.number(minutes, { maximumFractionDigits: 0 }),
          t('of', { done: doneCount(progress), total: exercises.length }),
          hands,
          questions,
        ],
      }))}
    />
  )
}
