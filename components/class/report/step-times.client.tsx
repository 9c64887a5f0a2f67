'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { stepTimes } from '@/lib/live-wall/report-figures'
import { ReportTable } from './report-table.client'
import type { ReportRead } from './use-report'

/** How long each step was shown, beside what was planned for it. */
export function StepTimes({ read: { report, names, plan } }: { read: ReportRead }) {
  const t = useTranslations('classReport.steps')
  const format = useFormatter()
  return (
    <ReportTable
      caption={t('title')}
      none={t('none')}
      columns={[
        { id: 'step', title: t('step') },
        { id: 'lesson', title: t('lesson') },
        { id: 'minutes', title: t('minutes'), number: true },
        { id: 'planned', title: t('planned'), number: true },
        { id: 'difference', title: t('difference'), number: true },
        { id: 'visits', title: t('visits'), number: true },
      ]}
      rows={stepTimes(report.steps, plan).map(({ lesson, step, minutes, planned, visits }) => ({
        id: `${lesson}#${step}`,
        cells: [
          names.step(lesson, step),
          names.lesson(lesson),
          format.number(minutes),
          planned === undefined ? '–' : format.number(planned),
          planned === undefined
            ? '–'
            : format.number(Math.round(10 * (minutes - planned)) / 10, { signDisplay: 'exceptZero' }),
          visits,
        ],
      }))}
    />
  )
}
