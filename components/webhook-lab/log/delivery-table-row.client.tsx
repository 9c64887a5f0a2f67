'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { AttemptRow, DeliveryRow } from '@/mocks/webhooks/delivery/delivery'
import { statusTone } from '../../wire-log/status-tone'
import { useTimeWords } from '../use-time-words'
import { DeliveryStatusMark } from './delivery-status.client'
import { useAttemptWords } from './use-attempt-words'

const wideOnly = 'hidden md:table-cell'

/** A delivery in one line; its number opens it. */
export const DeliveryTableRow = memo(function DeliveryTableRow({
  row,
  last,
  to,
  open,
  onToggle,
}: {
  row: Readonly<DeliveryRow>
  last: Readonly<AttemptRow> | undefined
  to: string
  open: boolean
  /** With the delivery's id. */
  onToggle: (id: string) => void
}) {
  const t = useTranslations('webhookLab.log')
  const { short } = useTimeWords()
  const { outcome } = useAttemptWords()
  return (
    // By keyboard the button in the first cell does the same.
    <tr
      data-delivery={row.id}
      data-status={row.status}
      onClick={() => onToggle(row.id)}
      className={`cursor-pointer border-t border-line ${open ? 'bg-sunken' : 'hover:bg-sunken'}`}
    >
      <td className="border-l-4 border-push py-1 pr-3 pl-2">
        <button
          type="button"
          aria-expanded={open}
          aria-label={t('open', { id: row.id })}
          onClick={(event) => {
            event.stopPropagation()
            onToggle(row.id)
          }}
          className="min-h-8 min-w-8 text-left font-semibold underline underline-offset-4"
        >
          {row.id}
        </button>
      </td>
      <td className={`${wideOnly} py-1 pr-3 whitespace-nowrap text-muted`}>
        <time dateTime={new Date(row.createdAt).toISOString()}>{short(row.createdAt)}</time>
      </td>
      <td className="py-1 pr-3 font-mono [overflow-wrap:anywhere]">
        {row.eventType}
        {row.trigger === 'event' ? null : (
          <span className="block font-sans text-muted">{t(`trigger.${row.trigger}`)}</span>
        )}
      </td>
      <td className={`${wideOnly} py-1 pr-3 [overflow-wrap:anywhere]`}>{to}</td>
      <td className="py-1 pr-3">
        <DeliveryStatusMark row={row} />
      </td>
      <td className="py-1 pr-3 whitespace-nowrap tabular-nums">
        {last ? t('attemptOf', { number: row.attempts, max: last.max }) : row.attempts}
      </td>
      <td className="py-1 pr-3">
        {last ? (
          <span
            className={
              last.status === undefined ? '' : `rounded px-1.5 font-semibold ${statusTone(last.status)}`
            }
          >
            {outcome(last)}
          </span>
        ) : (
          '–'
        )}
      </td>
      <td className={`${wideOnly} py-1 pr-3 whitespace-nowrap text-muted`}>
        {row.nextAttemptAt === undefined ? '–' : short(row.nextAttemptAt)}
      </td>
    </tr>
  )
})
