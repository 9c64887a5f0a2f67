'use client'
import { useTranslations } from 'next-intl'
import { faultsOf } from '@/lib/live/fired'
import { fireSums } from '@/lib/live-wall/report-figures'
import { ReportTable } from './report-table.client'
import { useClock } from './use-clock'
import type { ReportRead } from './use-report'

/** What was fired at everybody, and how many handlers were right about it. */
export function Fired({ read: { report } }: { read: ReportRead }) {
  const t = useTranslations('classReport.fires')
  const clock = useClock()
  return (
    <ReportTable
      caption={t('title')}
      none={t('none')}
      columns={[
        { id: 'event', title: t('event') },
        { id: 'at', title: t('at') },
        { id: 'faults', title: t('faults') },
        { id: 'right', title: t('right'), number: true },
        { id: 'receipts', title: t('receipts'), number: true },
      ]}
      rows={report.fires.map((fire) => {
        const { right, heard, rightReceipts, receipts } = fireSums(fire)
        const faults = fire.faults.flatMap((fault) => faultsOf(fault))
        return {
          id: fire.fire,
          cells: [
            <code key="event" className="font-mono text-xs">
              {fire.event}
            </code>,
            clock(fire.at),
            faults.length === 0 ? t('plain') : faults.map((fault) => t(`fault.${fault}`)).join(', '),
            t('of', { part: right, whole: heard }),
            t('of', { part: rightReceipts, whole: receipts }),
          ],
        }
      })}
    />
  )
}
