'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { dateOfDay, localDay } from '@/lib/progress/day'
import { useProgress } from '../shell/use-progress.client'
import { InlineCode } from '../ui/inline-code'

/** A misconception card in the reader's words. */
export interface Belief {
  belief: string
  refutation: string
}

/** The beliefs that the learner's own work has called up, to read again. The paper only counts them. */
export function BeliefsMet({ beliefs }: { beliefs: Record<string, Belief> }) {
  const t = useTranslations('completed')
  const format = useFormatter()
  const met = Object.entries(useProgress().progress.misconceptions ?? {}).flatMap(([id, at]) => {
    const card = beliefs[id]
    return card === undefined ? [] : [{ id, at, ...card }]
  })
  if (met.length === 0) return null
  return (
    <section aria-labelledby="beliefs" className="mt-10 print:hidden">
      <h2 id="beliefs" className="text-lg font-bold">
        {t('met')}
      </h2>
      <ul className="mt-3 grid gap-3 sm:grid-cols-2">
        {met.map(({ id, at, belief, refutation }) => (
          <li key={id} data-belief={id} className="rounded-xl bg-warn-soft px-4 py-3 text-sm">
            <p className="font-semibold">
              “<InlineCode text={belief} />”
            </p>
            <p className="mt-1">
              <InlineCode text={refutation} />
            </p>
            <p className="mt-1 text-xs text-muted">
              {format.dateTime(dateOfDay(localDay(at)), { dateStyle: 'medium', timeZone: 'UTC' })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
