'use client'
import { memo } from 'react'
import type { LabStart } from '../lab-start'
import type { Lab } from '../use-lab'
import { ReachList } from './reach-list.client'
import { SubscriptionForm } from './subscription-form.client'
import { SubscriptionList } from './subscription-list.client'
import { TestSend } from './test-send.client'
import { useSubscriptionForm } from './use-subscription-form'

/** Who wants to be told of what: the form, the list it fills, and what would have come of it. */
export const SubscribePart = memo(function SubscribePart({
  lab,
  preset,
  withHandler,
}: {
  lab: Lab
  preset: LabStart['subscription']
  withHandler: boolean
}) {
  const form = useSubscriptionForm(lab, preset)
  const { session, subscriptions, eventNames } = lab
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <SubscriptionForm form={form} names={eventNames} withHandler={withHandler} />
      <div className="grid min-w-0 gap-4">
        <SubscriptionList lab={lab} onEdit={form.edit} />
        <TestSend {...{ session, subscriptions, eventNames }} />
        <ReachList session={session} ticked={form.draft.events} />
      </div>
    </div>
  )
})
