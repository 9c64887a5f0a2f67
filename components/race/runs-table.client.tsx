'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { costOf } from './figures-table.client'
import { type KeptRun, runKey } from './kept-runs'
import { useSpan } from './use-span'

const columns = ['interval', 'conditions', 'requests', 'median', 'worst', 'missed', 'cost'] as const

function Row({ run, price }: { run: KeptRun; price: number }) {
  const t = useTranslations('race.runs')
  const format = useFormatter()
  const span = useSpan()
  const pair = (write: (side: KeptRun['poll']) => string) =>
    t('pair', { poll: write(run.poll), push: write(run.push) })
  const late = (ms: number | undefined) => (ms === undefined ? '–' : span(ms))
  const conditions = run.down ? (run.retries ? 'downRetries' : 'down') : 'plain'
  const cells = {
    conditions: t(conditions),
    requests: pair(({ requests }) => format.number(requests)),
    median: pair(({ median }) => late(median)),
    worst: pair(({ worst }) => late(worst)),
    missed: pair(({ missed }) => format.number(missed)),
    cost: pair(({ requests }) => format.number(costOf(requests, price), { maximumFractionDigits: 3 })),
  }
  return (
    <tr className="border-t border-line">
      <th scope="row" className="px-3 py-1.5 text-left font-normal whitespace-nowrap">
        {span(run.interval * 1000)}
      </th>
      {Object.entries(cells).map(([name, text]) => (
        <td key={name} className="px-3 py-1.5 tabular-nums">
          {text}
        </td>
      ))}
    </tr>
  )
}

/** The races run so far, to compare; they stay for the next visit. */
export function RunsTable({ runs, price }: { runs: readonly KeptRun[]; price: number }) {
  const t = useTranslations('race.runs')
  if (runs.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="overflow-x-auto" tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className="pb-2 text-left font-semibold">{t('caption')}</caption>
        <thead>
          <tr className="text-left text-muted">
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-1.5 font-semibold">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <Row key={runKey('', run)} run={run} price={price} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
