'use client'
import { useTranslations } from 'next-intl'
import { memo, useCallback, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { practiceToken } from '@/mocks/chat-api/platform/credentials'
import type { SubscriptionRow } from '@/mocks/webhooks/subscription'
import { Panel } from '../panel.client'
import type { Lab } from '../use-lab'
import { healthOf } from './health'
import { createRequest, pauseRequest, refusalsIn, removeRequest } from './subscription-draft'
import { SubscriptionItem } from './subscription-item.client'

type Said =
  | { what: 'paused' | 'resumed' | 'removed' | 'back'; name: string }
  | { what: 'refused'; text: string }

/** Every subscription of the account, made here or by the API: it is the platform's own list. */
export const SubscriptionList = memo(function SubscriptionList({
  lab,
  onEdit,
}: {
  lab: Lab
  onEdit: (row: Readonly<SubscriptionRow>) => void
}) {
  const t = useTranslations('webhookLab.list')
  const { session, subscriptions, deliveries, attempts, endpoints } = lab
  const health = useMemo(() => healthOf(deliveries, attempts, endpoints), [deliveries, attempts, endpoints])
  const [said, setSaid] = useState<Said>()
  const [removed, setRemoved] = useState<Readonly<SubscriptionRow>>()
  const ask = useCallback(
    async (request: Request, then: Said) => {
      const [refusal] = refusalsIn(await session.send(request))
      setSaid(refusal ? { what: 'refused', text: refusal.text } : then)
      return refusal === undefined
    },
    [session],
  )
  const pause = useCallback(
    ({ id, name, enabled }: Readonly<SubscriptionRow>) => {
      void ask(pauseRequest(practiceToken, id, !enabled), { what: enabled ? 'paused' : 'resumed', name })
    },
    [ask],
  )
  const remove = useCallback(
    async (row: Readonly<SubscriptionRow>) => {
      const isGone = await ask(removeRequest(practiceToken, row.id), { what: 'removed', name: row.name })
      if (isGone) setRemoved(row)
    },
    [ask],
  )
  const bringBack = async (row: Readonly<SubscriptionRow>) => {
    if (await ask(createRequest(practiceToken, row), { what: 'back', name: row.name })) setRemoved(undefined)
  }
  return (
    <Panel title={t('title')}>
      {subscriptions.length === 0 ? <p className="text-sm text-muted">{t('empty')}</p> : null}
      <ul aria-label={t('title')} className="space-y-2">
        {subscriptions.map((row) => (
          <SubscriptionItem
            key={row.id}
            row={row}
            health={health.get(row.id)}
            now={lab.now}
            onPause={pause}
            onEdit={onEdit}
            onRemove={remove}
          />
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap items-center gap-3 empty:mt-0">
        <p role="status" className={`text-sm ${said?.what === 'refused' ? 'text-bad' : ''}`}>
          {said?.what === 'refused' ? said.text : said ? t(`said.${said.what}`, { name: said.name }) : ''}
        </p>
        {removed ? <Button onClick={() => void bringBack(removed)}>{t('undo')}</Button> : null}
      </div>
    </Panel>
  )
})
