'use client'
import { useTranslations } from 'next-intl'
import { type Pickable, swapped } from './picked-lessons'

interface Props {
  lessons: readonly Pickable[]
  picked: readonly string[]
  onPick: (picked: string[]) => void
}

/** The plan of a class: its lessons in order, moved by buttons, and how long they take together. */
export function PickedList({ lessons, picked, onPick }: Props) {
  const t = useTranslations('classJoin.start')
  const plan = picked.flatMap((id) => lessons.find((lesson) => lesson.id === id) ?? [])
  const arrow =
    'grid size-10 place-items-center rounded-lg border border-line hover:bg-sunken disabled:opacity-40'
  return (
    <section aria-labelledby="class-plan">
      <h2 id="class-plan" className="text-lg font-bold">
        {t('plan')}
      </h2>
      <p role="status" className="text-sm text-muted">
        {t('total', { count: plan.length, minutes: plan.reduce((sum, { minutes }) => sum + minutes, 0) })}
      </p>
      <ol className="mt-2 space-y-2">
        {plan.map(({ id, title }, place) => (
          <li key={id} className="flex items-center gap-2 rounded-xl border border-line bg-raised p-2">
            <span className="w-6 text-right font-mono text-sm text-muted tabular-nums">{place + 1}</span>
            <span className="flex-1 text-sm font-medium">{title}</span>
            <button
              type="button"
              className={arrow}
              aria-label={t('up', { title })}
              disabled={place === 0}
              onClick={() => onPick(swapped(picked, id, -1))}
            >
              <span aria-hidden="true">↑</span>
            </button>
            <button
              type="button"
              className={arrow}
              aria-label={t('down', { title })}
              disabled={place === plan.length - 1}
              onClick={() => onPick(swapped(picked, id, 1))}
            >
              <span aria-hidden="true">↓</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
