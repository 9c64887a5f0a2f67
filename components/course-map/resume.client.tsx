'use client'
import { useTranslations } from 'next-intl'
import { useProgress } from '../shell/use-progress.client'
import type { UnitSummary } from './course-summary'

/** The way back to where the reader was, or to the first lesson. */
export function Resume({ units }: { units: UnitSummary[] }) {
  const t = useTranslations('map')
  const begin = useTranslations('diagnostic.card')
  const { progress } = useProgress()
  const lessons = units.flatMap((unit) => unit.lessons)
  const last = Object.values(progress.places).sort((a, b) => b.at.localeCompare(a.at))[0]
  const lesson = lessons.find(({ id }) => id === last?.lesson)
  const step = lesson?.steps.find(({ id }) => id === last?.step)
  // Who has begun goes on there; the diagnostic speaks to those who have not.
  const first = lessons.find(({ id }) => id === progress.diagnostic?.lesson) ?? lessons[0]
  if (first === undefined) return null
  return (
    <p className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2">
      <a
        href={lesson && step ? `${lesson.href}#${step.id}` : first.href}
        className="inline-flex min-h-12 items-center rounded-xl bg-pull px-6 font-semibold text-on-accent hover:bg-pull/90"
      >
        {lesson && step ? t('continue') : first === lessons[0] ? t('begin') : begin('begin')}
      </a>
      <span className="text-sm text-muted">
        {lesson && step
          ? t('continueAt', { lesson: lesson.title, step: step.title })
          : first === lessons[0]
            ? t('beginNote')
            : first.title}
      </span>
    </p>
  )
}
