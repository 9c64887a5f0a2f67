'use client'
import { useTranslations } from 'next-intl'
import { lazy, useState, useSyncExternalStore } from 'react'
import { practiceSession } from '@/lib/practice/session'
import { Near } from '../exercise/near.client'
import { Beliefs } from '../misconception/beliefs.client'
import { heightOf } from './lab-height'
import type { LabStart } from './lab-start'

const LabBench = lazy(() => import('./lab-bench.client'))

/** The lab once the reader comes near it; until then a place of about its height. */
export function WebhookLabIsland({ id, title, start }: { id: string; title?: string; start: LabStart }) {
  const t = useTranslations('webhookLab')
  const minHeight = heightOf(start.parts)
  const session = practiceSession(id)
  const ended = useSyncExternalStore(
    session.subscribe,
    () => session.get().ended,
    () => 0,
  )
  const [shown, setShown] = useState<string>()
  // Asked for the same exchange again, the log shall move to it again.
  const show = (exchange: string) => {
    setShown(undefined)
    requestAnimationFrame(() => setShown(exchange))
  }
  return (
    <div style={{ minHeight }}>
      <Near
        placeholder={
          <div
            data-placeholder
            style={{ minHeight }}
            className="rounded-2xl border border-line bg-sunken p-4"
          >
            <p className="text-sm text-muted">{t('loading')}</p>
          </div>
        }
      >
        <LabBench id={id} title={title} start={start} highlight={ended > 0 ? shown : undefined} />
      </Near>
      <Beliefs session={session} after={ended > 0 ? ended : undefined} onShow={show} />
    </div>
  )
}
