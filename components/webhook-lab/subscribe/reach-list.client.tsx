'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { WebhookSession } from '@/lib/practice/webhook-session'
import { Panel } from '../panel.client'
import { useWire } from '../use-lab'
import { useTimeWords } from '../use-time-words'
import { reachOf } from './reach'

/** The last happenings: lit are those that the ticked events would have brought to the learner's address. */
export const ReachList = memo(function ReachList({
  session,
  ticked,
}: {
  session: WebhookSession
  ticked: readonly string[]
}) {
  const t = useTranslations('webhookLab.reach')
  const { short } = useTimeWords()
  const { events } = useWire(session)
  const reach = reachOf(events, ticked)
  const count = reach.filter(({ reached }) => reached).length
  return (
    <Panel title={t('title')} lead={reach.length === 0 ? t('empty') : t('lead')}>
      {reach.length > 0 ? (
        <>
          <p role="status" className="text-sm font-medium">
            {t('count', { count, all: reach.length })}
          </p>
          <ol
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            aria-label={t('title')}
            className="mt-2 grid max-h-72 gap-1 overflow-auto sm:grid-cols-2"
          >
            {reach.map(({ event, reached }) => (
              <li
                key={event.id}
                className={`rounded-lg border-l-4 px-2 py-1 text-xs ${reached ? 'border-push bg-push-soft' : 'border-line bg-sunken text-muted'}`}
              >
                <span aria-hidden="true">{reached ? '✓ ' : '– '}</span>
                <code className="font-mono [overflow-wrap:anywhere]">{event.type}</code>{' '}
                <span className="whitespace-nowrap">{short(event.at)}</span>
                <span className="sr-only">{`, ${t(reached ? 'yes' : 'no')}`}</span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </Panel>
  )
})
