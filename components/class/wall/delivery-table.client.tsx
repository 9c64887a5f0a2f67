'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { type BoardRequest, isBad, isGood, outcomes } from '@/lib/live-wall/delivery-board'
import { TableBox } from '../../gauntlet/table-box.client'
import { outcomeLook, outcomeSigns } from './outcome-look'

const cell = 'px-2 py-1.5 text-left align-top'

/** For each request of a fire, how many handlers did what with it. */
export function DeliveryTable({ requests }: { requests: readonly BoardRequest[] }) {
  const t = useTranslations('classWall')
  const format = useFormatter()
  const words = ({ leaves, faults }: BoardRequest) =>
    [
      t('deliveries.at', { seconds: format.number(leaves / 1_000, { maximumFractionDigits: 1 }) }),
      faults.length === 0
        ? t('deliveries.plain')
        : faults.map((fault) => t(`fire.fault.${fault}`)).join(' + '),
    ].join(' · ')
  const sum = ({ counts }: BoardRequest, fits: typeof isGood) =>
    outcomes.filter(fits).reduce((total, outcome) => total + counts[outcome], 0)
  return (
    <TableBox label={t('deliveries.table')}>
      <caption className="pb-1 text-left font-semibold">{t('deliveries.table')}</caption>
      <thead>
        <tr className="text-muted">
          {(['request', 'right', 'trouble', 'pending', 'detail'] as const).map((column) => (
            <th key={column} scope="col" className={`${cell} font-semibold`}>
              {t(`deliveries.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.n} className="border-t border-line tabular-nums">
            <th scope="row" className={`${cell} font-normal`}>
              <span className="font-semibold">{request.n + 1}.</span> {words(request)}
              {request.foreign ? <strong className="ml-1">({t('deliveries.mustRefuse')})</strong> : null}
            </th>
            <td className={cell}>{sum(request, isGood)}</td>
            <td className={cell}>{sum(request, isBad)}</td>
            <td className={cell}>{request.counts.waiting}</td>
            <td className={cell}>
              {outcomes
                .filter((outcome) => outcome !== 'waiting' && request.counts[outcome] > 0)
                .map((outcome) => (
                  <span
                    key={outcome}
                    className={`mr-1.5 mb-1 inline-block rounded px-1.5 whitespace-nowrap ${outcomeLook(outcome)}`}
                  >
                    <span aria-hidden="true" className="font-mono font-bold">
                      {outcomeSigns[outcome]}
                    </span>{' '}
                    {request.counts[outcome]} {t(`deliveries.outcome.${outcome}`)}
                  </span>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}
