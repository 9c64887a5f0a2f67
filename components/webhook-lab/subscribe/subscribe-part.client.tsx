'use client'
import type { LabStart } from '../lab-start'
import type { Lab } from '../use-lab'
import { ReachList } from './reach-list.client'
import { SubscriptionForm } from './subscription-form.client'
import { SubscriptionList } from './subscription-list.client'
import { TestSend } from './test-send.client'
import { useSubscriptionForm } from './use-subscription-form'

/** Who wants to be told of what: the form, the list it fills, and what would have come of it. */
export function SubscribePart({
  lab,
  preset,
  withHandler,
}: {
  lab: Lab
  preset: LabStart['subscription']
  withHandler: boolean
}) {
  const form = useSubscriptionForm(lab, preset)
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <SubscriptionForm form={form} names={lab.eventNames} withHandler={withHandler} />
      <div className="grid min-w-0 gap-4">
        <SubscriptionList lab={lab} onEdit={form.edit} />
        <TestSend lab={lab} />
        <ReachList events={lab.events} ticked={form.draft.events} />
      </div>
    </div>
  )
}
