'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AttemptRow, DeliveryRow } from '@/mocks/webhooks/delivery/delivery'
import { Button } from '../../ui/button'
import { byteLength } from '../../wire-log/wire-text'
import type { Lab } from '../use-lab'
import { useTimeWords } from '../use-time-words'
import { AttemptDetail } from './attempt-detail.client'
import { AttemptTable } from './attempt-table.client'
import { DeliveryStatusMark } from './delivery-status.client'

/** Everything known of one delivery: where it was to go, each attempt at it, and the way to send it again. */
export function DeliveryDetail({
  row,
  attempts,
  lab,
  isPast,
  onShow,
}: {
  row: Readonly<DeliveryRow>
  /** Of all deliveries. */
  attempts: readonly Readonly<AttemptRow>[]
  lab: Lab
  /** The log is shown as it stood at an earlier moment: nothing can be sent there. */
  isPast: boolean
  onShow: (exchange: string) => void
}) {
  const t = useTranslations('webhookLab.detail')
  const { moment } = useTimeWords()
  const ours = attempts.filter(({ deliveryId }) => deliveryId === row.id)
  const [chosen, setChosen] = useState<string>()
  const [said, setSaid] = useState('')
  const attempt = ours.find(({ id }) => id === chosen) ?? ours.at(-1)
  const redeliver = () => {
    const made = lab.session.emitter.redeliver(row.id)
    setSaid(made ? t('redelivered', { id: made.id }) : t('notRedelivered'))
  }
  const facts: [label: string, value: string][] = [
    [t('message'), row.messageId],
    [
      t('event'),
      row.eventId === undefined ? `${row.eventType} (${t('test')})` : `${row.eventType} ${row.eventId}`,
    ],
    [t('url'), row.url],
    [t('made'), `${moment(row.createdAt)} UTC`],
    [t('bytes'), t('bytesOf', { count: byteLength(row.body) })],
  ]
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 text-sm">
        <p className="font-semibold">{t('title', { id: row.id })}</p>
        <DeliveryStatusMark row={row} />
        {row.reason ? <p className="text-muted">{t(`reason.${row.reason}`)}</p> : null}
      </div>
      <dl className="mt-2 grid gap-x-4 gap-y-1 text-xs sm:grid-cols-[max-content_1fr]">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="font-mono [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
      {ours.length > 0 ? (
        <AttemptTable attempts={ours} chosen={attempt?.id} onChoose={setChosen} />
      ) : (
        <p className="mt-3 text-sm text-muted">{t('noAttempt')}</p>
      )}
      {attempt ? <AttemptDetail attempt={attempt} lab={lab} onShow={onShow} /> : null}
      {isPast ? null : (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button variant="push" onClick={redeliver}>
            {t('redeliver')}
          </Button>
          <p role="status" className="text-sm">
            {said}
          </p>
        </div>
      )}
    </>
  )
}
