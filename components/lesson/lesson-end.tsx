import { getTranslations } from 'next-intl/server'
import type { Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'

/** Where to go from here: the lesson before, the one after, or back to the map when there is none. */
export async function LessonEnd({
  locale,
  previous,
  next,
}: {
  locale: Locale
  previous?: Lesson
  next?: Lesson
}) {
  const t = await getTranslations('lesson')
  const link = (lesson: Lesson | undefined, label: string, side: string) => (
    <a
      href={lesson ? `/${locale}/lessons/${lesson.id}` : `/${locale}`}
      className={`rounded-2xl border border-line bg-raised p-4 hover:border-pull ${side}`}
    >
      <span className="block text-sm text-muted">{lesson ? label : t('backTo')}</span>
      <span className="font-semibold">{lesson ? lesson.meta[locale].title : t('map')}</span>
    </a>
  )
  return (
    <nav data-lesson-end aria-label={t('around')} className="mt-16 grid gap-4 sm:grid-cols-2 print:hidden">
      {previous || !next ? link(previous, t('previous'), '') : <span />}
      {next ? link(next, t('next'), 'sm:text-right') : null}
    </nav>
  )
}
