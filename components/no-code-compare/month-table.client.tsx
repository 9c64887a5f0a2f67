'use client'
import { useTranslations } from 'next-intl'
import type { Bill } from '@/lib/cost/bill'
import { facts } from '@/lib/cost/figures'
import type { Month } from '@/lib/cost/month'
import { Sideways } from './sideways'
import { useAmounts } from './use-amounts'

const tools = ['make', 'cloud', 'own'] as const
type Row = readonly [name: 'counted' | 'ofRun' | 'month' | 'empty' | 'plan' | 'cost', ...cells: string[]]

function useRows(month: Month, emptyLook: number, bill: Bill): Row[] {
  const t = useTranslations('compare.table')
  const { count, money } = useAmounts()
  const none = t('none')
  const { make, cloud, own } = bill
  const plan = (packages: number) => (packages === 0 ? t('free') : t('packages', { count: packages }))
  const server = t('server', { server: money(own.server), care: money(own.care) })
  return [
    ['counted', t('credits'), t('executions'), t('nothing')],
    ['ofRun', count(month.creditsOfRun), count(facts.runExecutions.value), none],
    ['month', count(month.credits), count(month.executions), none],
    ['empty', money(month.empty * emptyLook), count(month.empty), none],
    ['plan', plan(make.packages), plan(cloud.packages), server],
    ['cost', money(make.cost), money(cloud.cost), money(own.cost)],
  ]
}

interface Props {
  month: Month
  /** Credits of a look that finds nothing. */
  emptyLook: number
  bill: Bill
}

/** What the bars show, and how it comes about, in figures. */
export function MonthTable({ month, emptyLook, bill }: Props) {
  const t = useTranslations('compare')
  const rows = useRows(month, emptyLook, bill)
  const cell = 'border-t border-line px-0.5 py-1.5 hyphens-auto wrap-break-word sm:px-3'
  return (
    <div>
      <Sideways label={t('table.caption')}>
        <table className="w-full table-fixed border-collapse text-xs sm:table-auto sm:text-sm">
          <caption className="pb-2 text-left font-semibold">{t('table.caption')}</caption>
          <thead>
            <tr className="text-left align-bottom text-muted">
              <th scope="col" className="px-0.5 py-1.5 font-semibold sm:px-3">
                {t('table.figure')}
              </th>
              {tools.map((tool) => (
                <th
                  key={tool}
                  scope="col"
                  className="px-0.5 py-1.5 font-semibold wrap-break-word hyphens-auto sm:px-3"
                >
                  {t(tool)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([row, ...cells]) => (
              <tr key={row} data-figure={row}>
                <th
                  scope="row"
                  className={`${cell} text-left font-normal ${row === 'empty' ? 'pl-2 sm:pl-5' : ''}`}
                >
                  {t(`table.${row}`)}
                </th>
                {tools.map((tool, place) => (
                  <td key={tool} className={`${cell} tabular-nums ${row === 'cost' ? 'font-semibold' : ''}`}>
                    {cells[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
      {bill.make.tooOften ? (
        <p className="mt-2 text-sm text-warn">{t('table.interval', { minutes: facts.freeInterval.value })}</p>
      ) : null}
    </div>
  )
}
