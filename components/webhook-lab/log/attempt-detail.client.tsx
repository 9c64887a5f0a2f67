'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { AttemptRow } from '@/mocks/webhooks/delivery/delivery'
import { CauseChain } from '../../wire-log/cause-chain.client'
import { ExchangeDetail } from '../../wire-log/exchange-detail.client'
import { indexed, rowOf, timelineOf } from '../../wire-log/timeline'
import { type Lab, useWire } from '../use-lab'
import { SignatureCheck } from './signature-check.client'
import { useAttemptWords } from './use-attempt-words'

/** One attempt as it crossed the wire, what went wrong with it, its signature, and what led to it. */
export function AttemptDetail({
  attempt,
  lab,
  onShow,
}: {
  attempt: Readonly<AttemptRow>
  lab: Lab
  onShow: (exchange: string) => void
}) {
  const t = useTranslations('webhookLab.attempt')
  const { cause } = useAttemptWords()
  const { entries, events } = useWire(lab.session)
  const timeline = useMemo(() => indexed(timelineOf(entries, events)), [entries, events])
  const row = rowOf(timeline, attempt.exchange)
  const exchange = row && row.kind !== 'event' ? row.exchange : undefined
  const why = cause(attempt)
  return (
    <div className="mt-3">
      {why ? (
        <p className="mb-3 max-w-prose border-l-4 border-bad bg-bad-soft px-3 py-1 text-sm">{why}</p>
      ) : null}
      {exchange && row ? (
        <>
          <ExchangeDetail exchange={exchange} />
          <SignatureCheck exchange={exchange} lab={lab} />
          <CauseChain row={row} timeline={timeline} onVisit={onShow} />
        </>
      ) : (
        <p className="text-sm text-muted">{t('gone')}</p>
      )}
    </div>
  )
}
