import { getTranslations } from 'next-intl/server'
import type { Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import { kitPath } from '@/lib/kit/kit-path'

interface Props {
  lesson: Lesson
  slug: string
  locale: Locale
  title: string
}

/** To weigh it, it must be packed: in development nobody waits for that. */
const sizeOf = async ({ lesson, slug, locale }: Props) =>
  process.env.NODE_ENV === 'production'
    ? (await import('@/lib/kit/kit')).kitSize(lesson, slug, locale)
    : undefined

/** The exercise as a project for the learner's own computer. */
export async function TakeHome(props: Props) {
  const { lesson, slug, locale, title } = props
  const t = await getTranslations({ locale, namespace: 'kit' })
  const size = await sizeOf(props)
  return (
    <p className="mt-5 border-t border-line pt-4 text-sm text-muted">
      <a
        href={kitPath(`${lesson.id}/${slug}`, locale)}
        download
        aria-label={t('linkNamed', { title })}
        className="font-medium underline underline-offset-4"
      >
        {t('link')}
      </a>
      {size === undefined ? null : ` (${t('size', { size })})`}
      {' – '}
      {t('about')}
    </p>
  )
}
