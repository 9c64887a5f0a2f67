'use client'
import { useTranslations } from 'next-intl'
import { InlineCode } from '../../ui/inline-code'
import { ReportTable } from './report-table.client'
import type { ReportRead } from './use-report'

/** What the class was asked, round by round, and what it answered; who, is only in the files. */
export function PollResults({ read: { report, names } }: { read: ReportRead }) {
  const t = useTranslations('classReport.polls')
  return (
    <ReportTable
      caption={t('title')}
      none={t('none')}
      columns={[
        { id: 'question', title: t('question') },
        { id: 'round', title: t('round'), number: true },
        { id: 'votes', title: t('votes') },
        { id: 'how', title: t('how') },
      ]}
      rows={report.polls.map(({ poll, round, text, choices, totals, anonymous, published }) => ({
        id: `${poll} ${round}`,
        cells: [
          <InlineCode key="question" text={names.question(poll) ?? text ?? choices.join(' / ')} />,
          round,
          <ul key="votes">
            {choices.map((choice) => (
              <li key={choice}>
                <span className="inline-block w-8 font-semibold tabular-nums">{totals[choice] ?? 0}</span>
                <InlineCode text={names.choice(poll, choice)} />
              </li>
            ))}
          </ul>,
          [t(anonymous ? 'anonymous' : 'named'), t(published ? 'published' : 'unpublished')].join(', '),
        ],
      }))}
    />
  )
}
