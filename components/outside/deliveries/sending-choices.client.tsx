'use client'
import { useTranslations } from 'next-intl'
import { Choice } from '@/components/webhook-lab/labelled.client'
import type { Sending } from '@/lib/outside/deliveries/sending'
import type { WebhooksShown } from '@/lib/outside/deliveries/webhooks-desk'
import { Fact } from '../fact.client'
import type { DeliveryChoices } from './delivery-choices'

/** How it is tried again and how it is signed, with the secret that a receiver needs. */
export function SendingChoices({
  shown: { policy, signature, secret },
  choices,
  onChoose,
}: {
  shown: Pick<WebhooksShown, 'policy' | 'signature' | 'secret'>
  choices: Pick<DeliveryChoices, 'policies' | 'signatures'>
  onChoose: (change: Partial<Sending>) => void
}) {
  const t = useTranslations('webhookLab')
  const own = useTranslations('outside.deliveries')
  const signatures = choices.signatures.map(({ value, label }) => ({
    value,
    label: label ?? t('signature.none'),
  }))
  return (
    <div className="mt-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <Choice
          label={t('policy.title')}
          value={policy}
          options={choices.policies}
          onChoose={(next) => onChoose({ policy: next })}
        />
        <Choice
          label={t('signature.title')}
          value={signature}
          options={signatures}
          onChoose={(next) => onChoose({ signature: next })}
        />
      </div>
      {signature === 'none' ? null : (
        <dl className="mt-3">
          <Fact name={own('secret')} value={secret} />
        </dl>
      )}
    </div>
  )
}
