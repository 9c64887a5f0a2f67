'use client'
import { useLocale, useTranslations } from 'next-intl'
import { localDay } from '@/lib/progress/day'
import { type ReviewQuestion, reviewOn } from '@/lib/progress/review'
import { ProgressStore } from '@/lib/progress/store'
import { useProgress } from '../shell/use-progress.client'

/** How many questions are due, once progress is read. Each look at the map asks anew what day it is. */
function useDue(questions: ReviewQuestion[]): number {
  const state = useProgress()
  if (state === ProgressStore.serverState) return 0
  return reviewOn(localDay(new Date().toISOString()), questions, state.progress).due.length
}

/** Three ways besides the lessons: where to begin, what comes back, what was done. Always there, so that nothing moves. */
export function MapWays({ questions }: { questions: ReviewQuestion[] }) {
  const t = useTranslations()
  const home = `/${useLocale()}`
  const due = useDue(questions)
  const ways = [
    { path: 'diagnostic', title: t('diagnostic.card.title'), note: t('diagnostic.card.note') },
    {
      path: 'review',
      title: t('review.card.title'),
      note: due > 0 ? t('review.card.due', { due }) : t('review.card.note'),
    },
    { path: 'completed', title: t('completed.card.title'), note: t('completed.card.note') },
  ]
  return (
    <ul className="mb-12 grid gap-3 sm:grid-cols-3">
      {ways.map(({ path, title, note }) => (
        <li key={path}>
          <a
            href={`${home}/${path}`}
            className="block h-full rounded-2xl border border-line bg-sunken px-4 py-3 hover:border-pull"
          >
            <span className="block text-sm font-semibold">{title}</span>
            <span
              className={`block text-sm ${path === 'review' && due > 0 ? 'font-semibold text-push' : 'text-muted'}`}
              data-due={path === 'review' ? due : undefined}
            >
              {note}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
