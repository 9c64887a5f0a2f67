'use client'
import { useTranslations } from 'next-intl'
import type { DeliveryRow } from '@/mocks/webhooks/delivery/delivery'

const looks = {
  scheduled: ['○', 'bg-sunken text-ink'],
  sending: ['→', 'bg-push-soft text-push'],
  retrying: ['↻', 'bg-warn-soft text-warn'],
  delivered: ['✓', 'bg-good-soft text-good'],
  failed: ['✕', 'bg-bad-soft text-bad'],
  discarded: ['–', 'bg-sunken text-muted'],
} as const

/** How a delivery stands, as a sign and a word. */
export function DeliveryStatusMark({ row }: { row: Readonly<DeliveryRow> }) {
  const t = useTranslations('webhookLab.status')
  const [sign, look] = looks[row.status]
  return (
    <span className={`rounded px-1.5 py-0.5 font-semibold whitespace-nowrap ${look}`}>
      <span aria-hidden="true">{sign} </span>
      {t(row.status)}
    </span>
  )
}
