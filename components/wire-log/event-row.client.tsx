'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RowFrame, type RowState } from './row-frame.client'
import type { EventRowFacts } from './timeline'

/** A row for what happened inside the platform: no method, no status, for nothing crossed the wire. */
export function EventRow({ row, cause, ...state }: { row: EventRowFacts; cause: ReactNode } & RowState) {
  const t = useTranslations('wire')
  const { type, table, rowId } = row.event
  return (
    <RowFrame row={row} {...state}>
      <td className="hidden py-1 pr-3 whitespace-nowrap sm:table-cell">{t('event.sender')}</td>
      <td className="py-1 pr-2 font-semibold whitespace-nowrap text-push sm:pr-3">
        <span aria-hidden="true" className="hidden sm:inline">
          ◆{' '}
        </span>
        {t('event.mark')}
      </td>
      <td className="min-w-20 py-1 pr-3 font-mono sm:min-w-56 [overflow-wrap:anywhere]">
        {type} <span className="text-muted">{`${table} ${rowId}`}</span>
        {cause}
      </td>
      <td className="py-1 pr-3 text-muted">–</td>
      <td className="hidden py-1 pr-3 text-right text-muted sm:table-cell">–</td>
    </RowFrame>
  )
}
