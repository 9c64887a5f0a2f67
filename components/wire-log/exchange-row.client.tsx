'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Exchange } from '@/mocks/wire-log'
import { RowFrame, type RowState } from './row-frame.client'
import { statusTone } from './status-tone'
import type { ExchangeRowFacts } from './timeline'

/** The status of an exchange in a word: a number, that no answer came, or that one is awaited. */
export function StatusMark({ exchange }: { exchange: Exchange }) {
  const t = useTranslations('wire')
  const { response, failure } = exchange
  if (response) {
    return (
      <span className={`rounded px-1.5 py-0.5 font-semibold ${statusTone(response.status)}`}>
        {response.status}
      </span>
    )
  }
  return failure ? (
    <span className="rounded bg-bad-soft px-1.5 py-0.5 font-semibold text-bad">{t('noAnswer')}</span>
  ) : (
    <span className="text-muted">{t('underWay')}</span>
  )
}

const withoutScheme = (url: string) => url.replace(/^https?:\/\//, '').replace(/#.*$/, '')

export function ExchangeRow({
  row,
  cause,
  ...state
}: { row: ExchangeRowFacts; cause: ReactNode } & RowState) {
  const t = useTranslations('wire')
  const format = useFormatter()
  const { origin, request, duration } = row.exchange
  return (
    <RowFrame row={row} {...state}>
      <td className="hidden py-1 pr-3 whitespace-nowrap sm:table-cell">{t(`origin.${origin.kind}`)}</td>
      <td
        className={`py-1 pr-2 font-mono font-semibold sm:pr-3 ${row.kind === 'delivery' ? 'text-push' : 'text-pull'}`}
      >
        {request.method}
      </td>
      <td className="min-w-20 py-1 pr-2 font-mono sm:min-w-56 sm:pr-3 [overflow-wrap:anywhere]">
        {withoutScheme(request.url)}
        {cause}
      </td>
      <td className="py-1 sm:pr-3 sm:whitespace-nowrap">
        <StatusMark exchange={row.exchange} />
      </td>
      <td className="hidden py-1 pr-3 text-right whitespace-nowrap tabular-nums sm:table-cell">
        {duration === undefined ? '–' : format.number(Math.round(duration))}
      </td>
    </RowFrame>
  )
}
