'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { LogRow } from '@/lib/flow/log-rows'
import { MethodBadge } from '../ui/method-badge'
import { useTimeWords } from '../webhook-lab/use-time-words'
import { statusTone } from '../wire-log/status-tone'

interface Props {
  row: Extract<LogRow, { kind: 'call' }>
  number: number
  open: boolean
  onToggle: () => void
}

/** A call in one line; its number opens it. */
export function CallRow({ row, number, open, onToggle }: Props) {
  const t = useTranslations('flow.log')
  const format = useFormatter()
  const { short } = useTimeWords()
  const { call, result, errors } = row
  const failed = call.statusCode === 0
  const time = <time dateTime={new Date(call.at).toISOString()}>{short(call.at)}</time>
  const ms = format.number(Math.round(call.elapsed))
  return (
    <tr data-call={call.card} data-status={call.status} className="border-t border-line align-top">
      <td className="py-1 pr-2 pl-2 @2xl:pr-3">
        <button
          type="button"
          aria-expanded={open}
          aria-label={t('open', { number })}
          onClick={onToggle}
          className="min-h-8 min-w-8 text-left font-semibold underline underline-offset-4"
        >
          {number}
        </button>
      </td>
      <td className="hidden py-2 pr-3 whitespace-nowrap text-muted @2xl:table-cell">{time}</td>
      <td className="min-w-24 py-2 pr-2 font-mono [overflow-wrap:anywhere] @2xl:min-w-32 @2xl:pr-3">
        <MethodBadge>{call.method}</MethodBadge> {call.url.replace(/^https?:\/\//, '')}
        <span className="block font-sans text-muted @2xl:hidden">
          {time} · {ms} {t('column.ms')}
        </span>
      </td>
      <td className="py-2 pr-2 @2xl:pr-3">
        <span
          className={`rounded px-1.5 py-0.5 font-semibold ${failed ? 'bg-bad-soft text-bad' : statusTone(call.statusCode)}`}
        >
          {failed ? t('noAnswer') : call.statusCode}
        </span>
      </td>
      <td className="hidden py-2 pr-3 text-right tabular-nums @2xl:table-cell">{ms}</td>
      <td className="min-w-18 py-2 [overflow-wrap:anywhere] @2xl:pr-3">
        {result ? t('resultSet', { name: result.name, value: result.value, category: result.category }) : '–'}
        {errors.length > 0 ? (
          <span className="block font-semibold text-bad @2xl:hidden">
            {t('column.errors')}: {format.number(errors.length)}
          </span>
        ) : null}
      </td>
      <td
        className={`hidden py-2 pr-2 tabular-nums @2xl:table-cell ${errors.length > 0 ? 'font-semibold text-bad' : ''}`}
      >
        {format.number(errors.length)}
      </td>
    </tr>
  )
}
