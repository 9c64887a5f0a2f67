'use client'
import { useTranslations } from 'next-intl'
import { memo, useState } from 'react'
import { Button } from '../../ui/button'
import { Choice } from '../labelled.client'
import type { Lab } from '../use-lab'

/** How far back, in ms. */
const spans = { hour: 3_600_000, day: 86_400_000, ever: Number.POSITIVE_INFINITY } as const
type Span = keyof typeof spans
const isSpan = (text: string): text is Span => Object.hasOwn(spans, text)

/** Sends again what an address missed, or all of it, since a moment. */
export const ReplayForm = memo(function ReplayForm({
  session,
  subscriptions,
}: Pick<Lab, 'session' | 'subscriptions'>) {
  const t = useTranslations('webhookLab.replay')
  const [to, setTo] = useState('')
  const [since, setSince] = useState<Span>('hour')
  const [which, setWhich] = useState<'failed' | 'all'>('failed')
  const [count, setCount] = useState<number>()
  const chosen = subscriptions.find(({ id }) => id === to) ?? subscriptions.at(-1)
  if (!chosen) return null
  const replay = () => {
    const from = Math.max(0, session.world.clock.now() - spans[since])
    setCount(session.emitter.replay(chosen.id, from, which).length)
  }
  return (
    <details className="mt-3 rounded-lg border border-line px-3 py-2">
      <summary className="min-h-8 cursor-pointer text-sm font-semibold">{t('title')}</summary>
      <div className="mt-2 grid items-end gap-3 sm:grid-cols-[1fr_1fr_1fr_auto]">
        <Choice
          label={t('to')}
          value={chosen.id}
          options={subscriptions.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={setTo}
        />
        <Choice
          label={t('since')}
          value={since}
          options={Object.keys(spans)
            .filter(isSpan)
            .map((value) => ({ value, label: t(`span.${value}`) }))}
          onChoose={setSince}
        />
        <Choice
          label={t('which')}
          value={which}
          options={(['failed', 'all'] as const).map((value) => ({ value, label: t(value) }))}
          onChoose={setWhich}
        />
        <Button onClick={replay}>{t('replay')}</Button>
      </div>
      <p role="status" className="mt-1 text-sm">
        {count === undefined ? '' : t('done', { count })}
      </p>
    </details>
  )
})
