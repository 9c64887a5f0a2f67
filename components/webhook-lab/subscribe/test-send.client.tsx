'use client'
import { useTranslations } from 'next-intl'
import { memo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Choice } from '../labelled.client'
import { Panel } from '../panel.client'
import type { Lab } from '../use-lab'

/** Sends an example of an event to one subscription, without anything having happened. */
export const TestSend = memo(function TestSend({
  session,
  subscriptions,
  eventNames,
}: Pick<Lab, 'session' | 'subscriptions' | 'eventNames'>) {
  const t = useTranslations('webhookLab.test')
  const [choice, setChoice] = useState<{ to?: string; event?: string }>({})
  const [said, setSaid] = useState<{ sent: boolean; name: string; event: string }>()
  // The newest that is on, until somebody chooses.
  const to = subscriptions.find(({ id }) => id === choice.to) ?? subscriptions.findLast((row) => row.enabled)
  if (!to) {
    return (
      <Panel title={t('title')}>
        <p className="text-sm text-muted">{t('needs')}</p>
      </Panel>
    )
  }
  const event = to.events.find((type) => type === choice.event) ?? to.events[0] ?? ''
  const nameOf = (type: string) => eventNames.find((each) => each.type === type)?.name ?? type
  const send = () => setSaid({ sent: session.sendTest(to.id, event), name: to.name, event })
  return (
    <Panel title={t('title')} lead={t('lead')}>
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
        <Choice
          label={t('to')}
          value={to.id}
          options={subscriptions.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(id) => setChoice({ to: id })}
        />
        <Choice
          label={t('event')}
          value={event}
          options={to.events.map((type) => ({ value: type, label: `${nameOf(type)} (${type})` }))}
          onChoose={(type) => setChoice({ to: to.id, event: type })}
        />
        <Button variant="push" onClick={send}>
          {t('send')}
        </Button>
      </div>
      <p role="status" className="mt-2 text-sm text-muted">
        {said ? t(said.sent ? 'sent' : 'notSent', { name: said.name, event: said.event }) : ''}
      </p>
    </Panel>
  )
})
