'use client'
import { useTranslations } from 'next-intl'
import { memo, useCallback, useMemo, useState } from 'react'
import { Button } from '../../ui/button'
import { Panel } from '../panel.client'
import type { Lab } from '../use-lab'
import { useTimeWords } from '../use-time-words'
import { logAsOf } from './as-of'
import { DeliveryDetail } from './delivery-detail.client'
import { DeliveryFilters } from './delivery-filters.client'
import { DeliveryTable } from './delivery-table.client'
import { choicesOf, openFilter, pageOf } from './log-filter'
import { Pager } from './pager.client'
import { ReplayForm } from './replay-form.client'

/**
 * Every delivery, newest first, as it stands now or stood at the moment looked back at.
 * @param onShow shows an exchange on the wire log
 */
export const DeliveryLog = memo(function DeliveryLog({
  lab,
  looking,
  onLook,
  onShow,
}: {
  lab: Lab
  looking: number | undefined
  onLook: (moment: number | undefined) => void
  onShow: (exchange: string) => void
}) {
  const t = useTranslations('webhookLab.log')
  const { moment } = useTimeWords()
  const [filter, setFilter] = useState(openFilter)
  const [page, setPage] = useState(0)
  const [opened, setOpened] = useState<string>()
  const toggle = useCallback((id: string) => setOpened((before) => (before === id ? undefined : id)), [])
  const { deliveries, attempts, subscriptions } = lab
  const log = useMemo(() => logAsOf({ deliveries, attempts }, looking), [deliveries, attempts, looking])
  const shown = useMemo(() => pageOf(log.deliveries, filter, page), [log, filter, page])
  const choices = useMemo(() => choicesOf(log.deliveries, filter), [log, filter])
  const last = useMemo(() => new Map(log.attempts.map((each) => [each.deliveryId, each])), [log])
  const nameOf = (id: string) => subscriptions.find((row) => row.id === id)?.name ?? t('removed')
  const row = log.deliveries.find(({ id }) => id === opened)
  return (
    <Panel title={t('title')}>
      {looking === undefined ? null : (
        <div className="mb-2 flex flex-wrap items-center gap-3 rounded-lg bg-warn-soft px-3 py-1 text-sm text-warn">
          <p>{t('asOf', { moment: moment(looking) })}</p>
          <Button onClick={() => onLook(undefined)}>{t('backToNow')}</Button>
        </div>
      )}
      {log.deliveries.length === 0 ? (
        <p className="text-sm text-muted">{t('empty')}</p>
      ) : (
        <DeliveryFilters
          filter={filter}
          choices={choices}
          nameOf={nameOf}
          onChange={(next) => {
            setFilter(next)
            setPage(0)
          }}
        />
      )}
      <DeliveryTable
        rows={shown.rows}
        lastAttempts={last}
        nameOf={nameOf}
        opened={opened}
        onToggle={toggle}
      />
      {log.deliveries.length > 0 ? <Pager page={shown} onPage={setPage} /> : null}
      {looking === undefined && deliveries.length > 0 ? (
        <ReplayForm session={lab.session} subscriptions={subscriptions} />
      ) : null}
      {row ? (
        <div className="mt-4 border-t border-line pt-3">
          <DeliveryDetail
            key={row.id}
            row={row}
            attempts={log.attempts}
            lab={lab}
            isPast={looking !== undefined}
            onShow={onShow}
          />
          <Button className="mt-3" onClick={() => setOpened(undefined)}>
            {t('close', { id: row.id })}
          </Button>
        </div>
      ) : null}
    </Panel>
  )
})
