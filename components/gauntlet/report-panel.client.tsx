'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReportCard } from '@/mocks/webhooks/gauntlet/report-card'
import { useSpan } from '../race/use-span'
import { Button } from '../ui/button'
import { Panel } from '../webhook-lab/panel.client'
import { type ReportLine, reportLines } from './report-lines'

function Line({ line: { id, good, figures } }: { line: ReportLine }) {
  const t = useTranslations('gauntlet.report')
  const span = useSpan()
  const { p50 = 0, p95 = 0 } = figures
  // Only waiting takes time in the practice world; computing takes none.
  const pace = (ms: number) => (ms === 0 ? t('pace.atOnce') : t('pace.within', { span: span(ms) }))
  return (
    <tr className="border-t border-line align-top" data-line={id} data-good={good}>
      <th scope="row" className="w-2/5 py-2 pr-3 text-left font-medium">
        {t(`line.${id}`)}
      </th>
      <td className="py-2">
        <span className={`font-semibold whitespace-nowrap ${good ? 'text-good' : 'text-bad'}`}>
          <span aria-hidden="true">{good ? '✓ ' : '✕ '}</span>
          {t(good ? 'good' : 'bad')}
        </span>
        <br />
        {t(`figures.${id}`, { ...figures, half: pace(p50), most: pace(p95) })}
      </td>
    </tr>
  )
}

/** The score of an hour and the lines it comes from. */
export function ReportPanel({
  card,
  seed,
  onAgain,
}: {
  card: ReportCard
  seed: number
  onAgain: () => void
}) {
  const t = useTranslations('gauntlet.report')
  const format = useFormatter()
  return (
    <Panel title={t('title', { seed: String(seed) })} lead={card.score === 100 ? t('spotless') : t('lead')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-2xl font-bold tabular-nums" data-score={card.score}>
          {t('score', { score: format.number(card.score) })}
        </p>
        <Button onClick={onAgain}>{t('again')}</Button>
      </div>
      <table className="mt-3 w-full border-collapse text-sm">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className="text-muted">
          <tr className="text-left">
            {(['asked', 'result'] as const).map((column) => (
              <th key={column} scope="col" className="py-1.5 pr-3 font-semibold">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reportLines(card).map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
