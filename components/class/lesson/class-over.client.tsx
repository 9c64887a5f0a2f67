'use client'
import { useLocale, useTranslations } from 'next-intl'
import { lessonsOf, type Snapshot } from '@/lib/live/room-scene'
import { useProgress } from '../../shell/use-progress.client'

interface Props {
  view: 'ended' | 'out' | 'none'
  lesson: string
  seat: Snapshot | undefined
  titles: Readonly<Record<string, string>>
}

/** After the class, or where there is none: what was done, and where to go on alone. */
export function ClassOver({ view, lesson, seat, titles }: Props) {
  const t = useTranslations('classLesson')
  const locale = useLocale()
  const { exercises, steps } = useProgress().progress
  const lessons = seat && view === 'ended' ? lessonsOf(seat.scene) : []
  const doneIn = (id: string) =>
    Object.entries(exercises).filter(
      ([exercise, { passed }]) => exercise.startsWith(`${id}/`) && Object.keys(passed).length > 0,
    ).length
  const look = 'inline-flex min-h-10 items-center font-semibold text-pull underline underline-offset-4'
  return (
    <section aria-label={t('over.label')} className="mx-auto max-w-2xl px-4 py-16 sm:px-6">
      <div role="status">
        <h1 className="text-2xl font-extrabold tracking-tight text-balance sm:text-3xl">
          {t(`over.${view}.title`)}
        </h1>
      </div>
      <p className="mt-3 text-lg text-muted">{t(`over.${view}.text`)}</p>
      {lessons.length > 0 ? (
        <>
          <h2 className="mt-8 text-lg font-bold">{t('over.did')}</h2>
          <ul className="mt-2 space-y-2">
            {lessons.map((id) => (
              <li key={id}>
                <a href={`/${locale}/lessons/${id}`} className={look}>
                  {titles[id] ?? id}
                </a>
                <span className="block text-sm text-muted">
                  {t('over.steps', { count: Object.keys(steps[id] ?? {}).length })} ·{' '}
                  {t('over.exercises', { count: doneIn(id) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
        {view === 'ended' ? (
          <a href={`/${locale}/review`} className={look}>
            {t('over.review')}
          </a>
        ) : (
          <a href={`/${locale}/class`} className={look}>
            {t('over.join')}
          </a>
        )}
        <a href={view === 'ended' ? `/${locale}` : `/${locale}/lessons/${lesson}`} className={look}>
          {t(view === 'ended' ? 'over.course' : 'over.alone')}
        </a>
      </p>
    </section>
  )
}
