'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { Figures } from '@/mocks/webhooks/race/tally'
import type { RunState } from './race-run'
import { useShopTime } from './use-shop-time'
import { useSpan } from './use-span'

const none: Figures = { requests: 0, empty: 0, bytes: 0, happened: 0, learnt: 0, missed: 0, waiting: 0 }

const rows = [
  'requests',
  'empty',
  'bytes',
  'happened',
  'learnt',
  'waiting',
  'missed',
  'median',
  'worst',
  'cost',
] as const

/** What `requests` requests cost. */
export const costOf = (requests: number, price: number): number => (requests / 1000) * price

interface Props {
  state: RunState
  start: number | undefined
  /** Of 1,000 requests. */
  price: number
}

/** The figures of both sides, counting along. */
export function FiguresTable({ state, start, price }: Props) {
  const t = useTranslations('race')
  const format = useFormatter()
  const [span, time] = [useSpan(), useShopTime(start)]
  const write = (row: (typeof rows)[number], figures: Figures) => {
    if (row === 'cost') return format.number(costOf(figures.requests, price), { maximumFractionDigits: 3 })
    const value = figures[row]
    if (row === 'median' || row === 'worst') return value === undefined ? t('table.none') : span(value)
    return format.number(value ?? 0)
  }
  const { poll = none, push = none } = state.figures ?? {}
  const cell = 'border-t border-line px-1.5 py-1.5 sm:px-3'
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="pb-2 text-left font-semibold">
        {t('table.caption', { time: time(state.now, 'with day') })}
      </caption>
      <thead>
        <tr className="text-left align-bottom">
          <th scope="col" className="px-1.5 py-1.5 sm:px-3 font-semibold text-muted">
            {t('table.figure')}
          </th>
          <th scope="col" className="px-1.5 py-1.5 sm:px-3 text-right text-pull">
            {t('poll')}
          </th>
          <th scope="col" className="px-1.5 py-1.5 sm:px-3 text-right text-push">
            {t('push')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row} data-figure={row}>
            <th
              scope="row"
              className={`${cell} text-left font-normal ${row === 'empty' ? 'pl-4 sm:pl-6' : ''}`}
            >
              {t(`table.${row}`)}
            </th>
            <td className={`${cell} text-right tabular-nums`}>{write(row, poll)}</td>
            <td className={`${cell} text-right tabular-nums`}>{write(row, push)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
