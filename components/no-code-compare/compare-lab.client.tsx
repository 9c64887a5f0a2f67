'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { billOf } from '@/lib/cost/bill'
import { monthOf } from '@/lib/cost/month'
import type { Profile } from '@/lib/cost/profile'
import { Assumptions } from './assumptions.client'
import { MonthTable } from './month-table.client'
import { Pictures } from './pictures.client'
import { ProfileFields } from './profile-fields.client'
import { useAmounts } from './use-amounts'
import { useCompare } from './use-compare'

interface Props {
  /** What is set is kept under it. */
  id: string
  /** Of the learner's own workflow: `workflowProfile(workflow).profile`. Without it, what was set last or is usual. */
  drawn?: Profile
}

/** A month of a workflow: what it does, what is counted, what it costs, and every figure behind that. */
export default function CompareLab({ id, drawn }: Props) {
  const t = useTranslations('compare.status')
  const { money } = useAmounts()
  const handle = useCompare(id, drawn)
  const { profile, assumed } = handle
  const month = useMemo(() => monthOf(profile, assumed), [profile, assumed])
  const bill = useMemo(() => billOf(profile, month, assumed), [profile, month, assumed])
  return (
    <div className="mt-4 space-y-6">
      <ProfileFields profile={profile} runs={month.runs} onChange={handle.change} />
      <div role="status" className="text-sm font-semibold">
        <p>
          {t('counts', {
            runs: month.runs,
            executions: month.executions,
            credits: Math.round(month.credits),
          })}
        </p>
        <p className="mt-1">
          {t('costs', {
            make: money(bill.make.cost),
            cloud: money(bill.cloud.cost),
            own: money(bill.own.cost),
          })}
        </p>
      </div>
      <Pictures month={month} bill={bill} />
      <MonthTable month={month} emptyLook={assumed.emptyLook} bill={bill} />
      <Assumptions handle={handle} />
    </div>
  )
}
