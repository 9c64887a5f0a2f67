'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { HourPiece } from './hour-tally'
import { stopwatch } from './stopwatch'
import { TableBox } from './table-box.client'

const columns = ['happened', 'taken', 'refused', 'unanswered', 'forgedRefused', 'forgedTaken'] as const

/** What the picture draws, in figures: five minutes a row, and what came after the hour. */
export function HourTable({ pieces }: { pieces: readonly HourPiece[] }) {
  const t = useTranslations('gauntlet.table')
  const format = useFormatter()
  return (
    <TableBox label={t('caption')}>
      <caption className="pb-2 text-left font-semibold">{t('caption')}</caption>
      <thead>
        <tr className="text-muted">
          <th scope="col" className="px-2 py-1.5 text-left font-semibold">
            {t('time')}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className="px-2 py-1.5 text-right font-semibold">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pieces.map((piece) => (
          <tr key={piece.to ?? 'after'} className="border-t border-line">
            <th scope="row" className="px-2 py-1.5 text-left font-normal whitespace-nowrap">
              {piece.to === undefined
                ? t('after')
                : t('span', { from: stopwatch(piece.from), to: stopwatch(piece.to) })}
            </th>
            {columns.map((column) => (
              <td key={column} className="px-2 py-1.5 text-right tabular-nums">
                {format.number(piece[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}
