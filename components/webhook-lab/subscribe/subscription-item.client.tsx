'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Button } from '@/components/ui/button'
import type { SubscriptionRow } from '@/mocks/webhooks/subscription'
import type { Health } from './health'
import { HealthLine } from './health-line.client'

interface Acts {
  onPause: (row: Readonly<SubscriptionRow>) => void
  onEdit: (row: Readonly<SubscriptionRow>) => void
  onRemove: (row: Readonly<SubscriptionRow>) => void
}

/** One subscription: where it leads, how it does, and what can be done with it. */
export function SubscriptionItem({
  row,
  health,
  now,
  ...acts
}: {
  row: Readonly<SubscriptionRow>
  health: Health | undefined
  /** Virtual ms since the epoch. */
  now: number
} & Acts) {
  return (
    <li className="rounded-lg border border-line p-3">
      <SubscriptionFacts row={row} />
      <HealthLine health={health} now={now} isEnabled={row.enabled} />
      <SubscriptionActs row={row} {...acts} />
    </li>
  )
}

const SubscriptionFacts = memo(function SubscriptionFacts({ row }: { row: Readonly<SubscriptionRow> }) {
  const t = useTranslations('webhookLab.list')
  const { name, url, enabled, events } = row
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm font-semibold">
        <span className="[overflow-wrap:anywhere]">{name}</span>
        <span
          className={`rounded px-1.5 text-xs ${enabled ? 'bg-good-soft text-good' : 'bg-warn-soft text-warn'}`}
        >
          {t(enabled ? 'on' : 'paused')}
        </span>
      </p>
      <p className="font-mono text-xs [overflow-wrap:anywhere]">{url}</p>
      <p className="mt-1 text-xs text-muted [overflow-wrap:anywhere]">{events.join(', ')}</p>
    </>
  )
})

const SubscriptionActs = memo(function SubscriptionActs({
  row,
  onPause,
  onEdit,
  onRemove,
}: { row: Readonly<SubscriptionRow> } & Acts) {
  const t = useTranslations('webhookLab.list')
  const act = (what: 'pause' | 'resume' | 'edit' | 'remove', run: typeof onPause) => (
    <Button onClick={() => run(row)} aria-label={t('of', { what: t(what), name: row.name })} className="px-3">
      {t(what)}
    </Button>
  )
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {act(row.enabled ? 'pause' : 'resume', onPause)}
      {act('edit', onEdit)}
      {act('remove', onRemove)}
    </div>
  )
})
