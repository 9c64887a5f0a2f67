import { getTranslations } from 'next-intl/server'
import type { Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'

/** Where to go from here: the lesson before, or the map, and the one after, or what has been done when there is none. */
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
  const completed = await getTranslations('completed.card')
  const link = (path: string, label: string, title: string, side = '') => (
    <a
      href={`/${locale}${path}`}
      className={`rounded-2xl border border-line bg-raised p-4 hover:border-pull ${side}`}
    >
      <span className="block text-sm text-muted">{label}</span>
      <span className="font-semibold">{title}</span>
    </a>
  )
  const titleOf = (lesson: Lesson) => lesson.meta[locale].title
  return (
    <nav data-lesson-end aria-label={t('around')} className="mt-16 grid gap-4 sm:grid-cols-2 print:hidden">
      {previous
        ? link(`/lessons/${previous.id}`, t('previous'), titleOf(previous))
        : link('', t('backTo'), t('map'))}
      {next
        ? link(`/lessons/${next.id}`, t('next'), titleOf(next), 'sm:text-right')
        : link('/completed', completed('note'), completed('title'), 'sm:text-right')}
    </nav>
  )
}
