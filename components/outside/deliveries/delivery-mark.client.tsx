'use client'
import { useTranslations } from 'next-intl'
import type { ShownDelivery } from '@/lib/outside/page/deliveries'

const looks = {
  scheduled: ['○', 'bg-sunken text-ink'],
  sending: ['→', 'bg-push-soft text-push'],
  retrying: ['↻', 'bg-warn-soft text-warn'],
  delivered: ['✓', 'bg-good-soft text-good'],
  failed: ['✕', 'bg-bad-soft text-bad'],
  discarded: ['–', 'bg-sunken text-muted'],
} as const

/** How a delivery stands, as the lab's log has it. */
export function DeliveryMark({ status }: Pick<ShownDelivery, 'status'>) {
  const t = useTranslations('webhookLab.status')
  const [sign, look] = looks[status]
  return (
    <span className={`inline-flex gap-1 rounded px-1.5 py-0.5 font-semibold md:whitespace-nowrap ${look}`}>
      <span aria-hidden="true">{sign}</span>
      {t(status)}
    </span>
  )
}
