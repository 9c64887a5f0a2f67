'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { GauntletRun } from '@/lib/practice/gauntlet-run'
import { stopwatch } from './stopwatch'
import { TableBox } from './table-box.client'

/** Which faults the hour has brought so far, when, and what is to be done about each. */
export function FaultTable({ run, elapsed }: { run: GauntletRun; elapsed: number }) {
  const t = useTranslations('gauntlet.faults')
  const locale = useLocale()
  const rows = run.plan.faults
    .filter(({ from }) => from <= elapsed)
    .toSorted((a, b) => a.from - b.from)
    .map((planned) => ({ ...planned, kind: run.faults.find(({ id }) => id === planned.fault) }))
  return (
    <TableBox label={t('caption')}>
      <caption className="pb-2 text-left font-semibold">{t('caption')}</caption>
      <thead>
        <tr className="text-left text-muted">
          {(['fault', 'from', 'until', 'story', 'remedy'] as const).map((column) => (
            <th key={column} scope="col" className="px-2 py-1.5 font-semibold">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ fault, from, until, kind }) => (
          <tr key={`${fault} ${from}`} className="border-t border-line align-top">
            <th scope="row" className="min-w-36 px-2 py-1.5 text-left font-medium">
              {kind ? `${kind.number}. ${kind.name[locale]}` : fault}
            </th>
            <td className="px-2 py-1.5 tabular-nums">{stopwatch(from)}</td>
            <td className="px-2 py-1.5 tabular-nums">
              {until === undefined ? t('toTheEnd') : stopwatch(until)}
            </td>
            <td className="min-w-52 px-2 py-1.5 text-muted">{kind?.story[locale]}</td>
            <td className="min-w-52 px-2 py-1.5">{kind?.remedy[locale]}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}
