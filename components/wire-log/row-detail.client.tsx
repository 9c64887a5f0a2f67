'use client'
import { useTranslations } from 'next-intl'
import { CauseChain } from './cause-chain.client'
import { ExchangeDetail } from './exchange-detail.client'
import type { EventRowFacts, Timeline, WireRow } from './timeline'

function EventDetail({ row }: { row: EventRowFacts }) {
  const t = useTranslations('wire')
  const { type, table, rowId } = row.event
  return (
    <div>
      <p className="text-sm text-muted">
        {[row.id, t('event.sender'), new Date(row.at).toISOString()].join(' · ')}
      </p>
      <p className="mt-2 font-mono text-sm [overflow-wrap:anywhere]">
        <strong>{type}</strong> {`${table} ${rowId}`}
      </p>
      <p className="mt-2 max-w-prose text-sm">{t('event.explained')}</p>
    </div>
  )
}

/** Everything known of one row: what crossed the wire, what led to it and what came of it. */
export function RowDetail({
  row,
  timeline,
  onVisit,
}: {
  row: WireRow
  timeline: Timeline
  onVisit: (id: string) => void
}) {
  return (
    <>
      {row.kind === 'event' ? <EventDetail row={row} /> : <ExchangeDetail exchange={row.exchange} />}
      <CauseChain {...{ row, timeline, onVisit }} />
    </>
  )
}
