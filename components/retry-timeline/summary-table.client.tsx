'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { PolicyRow } from '@/mocks/webhooks/outage/side-by-side'
import { useSpan } from '../race/use-span'

const columns = [
  'policy',
  'attempts',
  'last',
  'onTime',
  'saved',
  'median',
  'worst',
  'lost',
  'disabled',
] as const

/** What the tracks show, in figures. */
export function SummaryTable({ rows }: { rows: readonly PolicyRow[] }) {
  const t = useTranslations('retryTimeline')
  const [locale, span] = [useLocale(), useSpan()]
  const late = (ms: number | undefined) => (ms === undefined ? t('table.none') : span(ms))
  const cell = 'px-3 py-1.5 tabular-nums'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="overflow-x-auto" tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className="pb-2 text-left font-semibold">{t('table.caption')}</caption>
        <thead>
          <tr className="text-left align-bottom text-muted">
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-1.5 font-semibold">
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, attempts, lastAfter, summary }) => (
            <tr key={id} data-policy={id} className="border-t border-line">
              <th scope="row" className="px-3 py-1.5 text-left font-semibold">
                {name[locale]}
              </th>
              <td className={cell}>{attempts}</td>
              <td className={cell}>{attempts === 1 ? t('table.none') : span(lastAfter, 3)}</td>
              <td className={cell}>{summary.onTime}</td>
              <td className={cell}>{summary.saved}</td>
              <td className={cell}>{late(summary.median)}</td>
              <td className={cell}>{late(summary.worst)}</td>
              <td className={`${cell} ${summary.lost > 0 ? 'font-semibold text-bad' : ''}`}>
                {summary.lost}
              </td>
              <td className={cell}>
                {summary.disabledAt === undefined
                  ? t('table.never')
                  : t('outage.at', { span: span(summary.disabledAt) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
