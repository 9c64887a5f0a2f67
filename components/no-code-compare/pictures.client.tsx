'use client'
import { useTranslations } from 'next-intl'
import type { Bill } from '@/lib/cost/bill'
import type { Month } from '@/lib/cost/month'
import { Bars } from './bars.client'
import { useAmounts } from './use-amounts'

/** What is counted, and what it comes to, in bars. */
export function Pictures({ month, bill }: { month: Month; bill: Bill }) {
  const t = useTranslations('compare')
  const { count, money } = useAmounts()
  const credits = count(month.credits)
  const executions = count(month.executions)
  const [make, cloud, own] = [money(bill.make.cost), money(bill.cloud.cost), money(bill.own.cost)]
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <div>
        <Bars
          title={t('picture.counts')}
          label={t('picture.countsLabel', { credits, executions })}
          bars={[
            { id: 'credits', name: t('picture.credits'), value: month.credits, text: credits },
            { id: 'executions', name: t('picture.executions'), value: month.executions, text: executions },
          ]}
        />
        <p className="mt-2 text-xs text-muted">{t('picture.note')}</p>
      </div>
      <Bars
        title={t('picture.costs')}
        label={t('picture.costsLabel', { make, cloud, own })}
        bars={[
          { id: 'make', name: t('make'), value: bill.make.cost, text: make },
          { id: 'cloud', name: t('cloud'), value: bill.cloud.cost, text: cloud },
          { id: 'own', name: t('own'), value: bill.own.cost, text: own },
        ]}
      />
    </div>
  )
}
