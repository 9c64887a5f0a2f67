'use client'
import { useTranslations } from 'next-intl'
import type { Lab } from './use-lab'

/** Says that the learner's own code set off the event it listens to, and that the circle was broken. */
export function LoopNote({ loops }: Pick<Lab, 'loops'>) {
  const t = useTranslations('webhookLab.loop')
  const last = loops.at(-1)
  return (
    <div role="status">
      {last ? (
        <p className="rounded-lg border border-warn bg-warn-soft px-3 py-2 text-sm text-warn">
          {t('stopped', { event: last.eventType, id: last.eventId, depth: last.depth })}
        </p>
      ) : null}
    </div>
  )
}
