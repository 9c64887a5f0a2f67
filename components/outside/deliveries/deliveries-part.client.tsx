'use client'
import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import type { OwnAddress } from '@/lib/outside/page/own-address'
import type { DeliveryChoices } from './delivery-choices'
import { DeliveryTable } from './delivery-table.client'
import { Said } from './said.client'
import { SendingChoices } from './sending-choices.client'
import { SubscribeForm } from './subscribe-form.client'
import { SubscriptionList } from './subscription-list.client'
import { useDeliveries } from './use-deliveries'
import { WhatMayBeCalled } from './what-may-be-called.client'

/** What the platform sends to addresses outside: to whom, how, and what came of it. */
export default function DeliveriesPart({
  address,
  choices,
}: {
  address: OwnAddress
  choices: DeliveryChoices
}) {
  const t = useTranslations('outside')
  const title = useId()
  const opener = useRef<HTMLElement>(null)
  const { deliveries, state } = useDeliveries(address)
  const { shown, subscriptions, acting, trouble, refusal } = state
  return (
    <section aria-labelledby={title} className="mt-6 min-w-0 border-t border-line pt-4">
      <h4 id={title} className="font-semibold">
        {t('deliveries.title')}
      </h4>
      <p className="mt-1 max-w-prose text-sm text-muted">{t('deliveries.lead')}</p>
      {shown ? <WhatMayBeCalled calls={shown.calls} /> : null}
      <Said state={state} />
      {shown ? (
        <>
          <SubscribeForm
            names={choices.events}
            acting={acting}
            refusal={refusal}
            opener={opener}
            onSubscribe={(draft) => deliveries.subscribeTo(draft)}
          />
          <Said state={state} about={['subscribed', 'removed', 'tested']} />
          <SubscriptionList
            subscriptions={subscriptions}
            acting={acting}
            onTest={(one) => void deliveries.sendTest(one)}
            onRemove={(one) =>
              void deliveries.remove(one).then((isGone) => isGone && opener.current?.focus())
            }
          />
          <SendingChoices
            shown={shown}
            choices={choices}
            onChoose={(change) => void deliveries.choose(change)}
          />
          <Said state={state} about={['changed']} />
          <DeliveryTable
            deliveries={shown.deliveries}
            acting={acting}
            onAgain={(one) => void deliveries.sendAgain(one)}
          />
          <Said state={state} about={['again']} />
        </>
      ) : trouble ? null : (
        <p className="mt-3 min-h-24 text-sm text-muted">{t('deliveries.loading')}</p>
      )}
    </section>
  )
}
