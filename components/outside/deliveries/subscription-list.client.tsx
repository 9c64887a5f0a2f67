'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import type { Subscription } from '@/lib/outside/page/ask-platform'

/** Who is told of what, whether it was made here or by a program. */
export function SubscriptionList({
  subscriptions,
  acting,
  onTest,
  onRemove,
}: {
  /** Not shown as long as nobody has asked for them. */
  subscriptions: readonly Subscription[] | undefined
  acting: boolean
  onTest: (subscription: Subscription) => void
  onRemove: (subscription: Subscription) => void
}) {
  const t = useTranslations('webhookLab.list')
  const test = useTranslations('webhookLab.test')
  const title = useId()
  if (!subscriptions) return null
  const act = (what: string, about: Subscription, run: typeof onTest) => (
    <Button
      className="px-3"
      aria-disabled={acting}
      aria-label={t('of', { what, name: about.name })}
      onClick={() => run(about)}
    >
      {what}
    </Button>
  )
  return (
    <>
      <h5 id={title} className="mt-4 text-sm font-semibold">
        {t('title')}
      </h5>
      {subscriptions.length === 0 ? <p className="mt-1 text-sm text-muted">{t('empty')}</p> : null}
      <ul aria-labelledby={title} className="mt-2 space-y-2">
        {subscriptions.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg border border-line p-3"
          >
            <div className="min-w-0">
              <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
                <code className="font-mono [overflow-wrap:anywhere]">{one.url}</code>
                <span
                  className={`rounded px-1.5 text-xs font-semibold ${one.enabled ? 'bg-good-soft text-good' : 'bg-warn-soft text-warn'}`}
                >
                  {t(one.enabled ? 'on' : 'paused')}
                </span>
              </p>
              <p className="mt-1 text-xs text-muted [overflow-wrap:anywhere]">
                {one.name} · {one.events.join(', ')}
              </p>
            </div>
            <div className="flex flex-wrap gap-2">
              {act(test('send'), one, onTest)}
              {act(t('remove'), one, onRemove)}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
