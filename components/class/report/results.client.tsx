'use client'
import { useTranslations } from 'next-intl'
import { mostFailed } from '@/lib/live-wall/report-figures'
import { InlineCode } from '../../ui/inline-code'
import { ReportTable } from './report-table.client'
import type { ReportRead } from './use-report'

const states = ['done', 'failing', 'stuck', 'working'] as const

/** How each exercise went, what failed most, and which misconceptions were seen. */
export function Results({ read: { report, names } }: { read: ReportRead }) {
  const t = useTranslations('classReport.results')
  const beliefs = report.exercises.flatMap(({ id, beliefs: seen }) =>
    seen.map(({ belief, learners }) => ({ exercise: id, belief, learners })),
  )
  return (
    <>
      <ReportTable
        caption={t('title')}
        none={t('none')}
        columns={[
          { id: 'exercise', title: t('exercise') },
          ...states.map((id) => ({ id, title: t(id), number: true })),
        ]}
        rows={report.exercises.map(({ id, done, failing, stuck, working }) => ({
          id,
          cells: [names.exercise(id), done, failing, stuck, working],
        }))}
      />
      <ReportTable
        caption={t('failed')}
        none={t('noneFailed')}
        columns={[
          { id: 'check', title: t('check') },
          { id: 'exercise', title: t('exercise') },
          { id: 'learners', title: t('learners'), number: true },
        ]}
        rows={mostFailed(report.exercises).map(({ exercise, check, learners }) => ({
          id: `${exercise} ${check}`,
          cells: [
            <InlineCode key="check" text={names.check(exercise, check)} />,
            names.exercise(exercise),
            learners,
          ],
        }))}
      />
      <ReportTable
        caption={t('beliefs')}
        none={t('noBeliefs')}
        columns={[
          { id: 'belief', title: t('belief') },
          { id: 'exercise', title: t('exercise') },
          { id: 'learners', title: t('learners'), number: true },
        ]}
        rows={beliefs.map(({ exercise, belief, learners }) => ({
          id: `${exercise} ${belief}`,
          cells: [
            <InlineCode key="belief" text={names.belief(belief)} />,
            names.exercise(exercise),
            learners,
          ],
        }))}
      />
    </>
  )
}
