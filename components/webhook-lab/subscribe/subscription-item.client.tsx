'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { SubscriptionRow } from '@/mocks/webhooks/subscription'
import type { Health } from './health'
import { HealthLine } from './health-line.client'

/** One subscription: where it leads, how it does, and what can be done with it. */
export function SubscriptionItem({
  row,
  health,
  now,
  onPause,
  onEdit,
  onRemove,
}: {
  row: Readonly<SubscriptionRow>
  health: Health | undefined
  /** Virtual ms since the epoch. */
  now: number
  onPause: () => void
  onEdit: () => void
  onRemove: () => void
}) {
  const t = useTranslations('webhookLab.list')
  const { name, url, enabled, events } = row
  const act = (what: 'pause' | 'resume' | 'edit' | 'remove', run: () => void) => (
    <Button onClick={run} aria-label={t('of', { what: t(what), name })} className="px-3">
      {t(what)}
    </Button>
  )
  return (
    <li className="rounded-lg border border-line p-3">
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
      <HealthLine health={health} now={now} isEnabled={enabled} />
      <div className="mt-2 flex flex-wrap gap-2">
        {act(enabled ? 'pause' : 'resume', onPause)}
        {act('edit', onEdit)}
        {act('remove', onRemove)}
      </div>
    </li>
  )
}
