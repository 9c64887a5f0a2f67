'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { type BoardRequest, outcomes } from '@/lib/live-wall/delivery-board'
import { TableBox } from '../../gauntlet/table-box.client'
import { outcomeSigns } from './outcome-look'

const cell = 'px-2 py-1.5'

/** For each request of a fire, how many handlers did what with it. */
export function DeliveryTable({ requests }: { requests: readonly BoardRequest[] }) {
  const t = useTranslations('classWall')
  const format = useFormatter()
  const seen = outcomes.filter((outcome) => requests.some(({ counts }) => counts[outcome] > 0))
  return (
    <TableBox label={t('deliveries.table')}>
      <caption className="sr-only">{t('deliveries.table')}</caption>
      <thead>
        <tr className="text-left text-muted">
          <th scope="col" className={`${cell} font-semibold`}>
            {t('deliveries.request')}
          </th>
          {seen.map((outcome) => (
            <th key={outcome} scope="col" className={`${cell} font-semibold`}>
              <span aria-hidden="true" className="font-mono">
                {outcomeSigns[outcome]}
              </span>{' '}
              {t(`deliveries.outcome.${outcome}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {requests.map(({ n, leaves, faults, foreign, counts }) => (
          <tr key={n} className="border-t border-line">
            <th scope="row" className={`${cell} text-left font-normal`}>
              <span className="font-semibold tabular-nums">{n + 1}.</span>{' '}
              {t('deliveries.at', { seconds: format.number(leaves / 1_000, { maximumFractionDigits: 1 }) })} ·{' '}
              {faults.length === 0
                ? t('deliveries.plain')
                : faults.map((fault) => t(`fire.fault.${fault}`)).join(' + ')}
              {foreign ? <strong className="ml-1">({t('deliveries.mustRefuse')})</strong> : null}
            </th>
            {seen.map((outcome) => (
              <td key={outcome} className={`${cell} tabular-nums`}>
                {counts[outcome]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}
