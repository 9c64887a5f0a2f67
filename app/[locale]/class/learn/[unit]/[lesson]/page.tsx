import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, setRequestLocale } from 'next-intl/server'
import { ClassLesson } from '@/components/class/lesson/class-lesson'
import { LearnRoom } from '@/components/class/lesson/learn-room.client'
import { lessonAddresses, lessonAt } from '@/components/lesson/lesson-page'
import { Ready } from '@/components/shell/ready.client'
import { compileLesson } from '@/lib/content/compile'
import { readCourse } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'

export const dynamicParams = false

export const generateStaticParams = lessonAddresses

type Props = PageProps<'/[locale]/class/learn/[unit]/[lesson]'>

/** Of every lesson, by its id. */
const titlesIn = (locale: Locale): Record<string, string> =>
  Object.fromEntries(
    readCourse().flatMap(({ lessons }) => lessons.map(({ id, meta }) => [id, meta[locale].title] as const)),
  )

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, lesson } = await lessonAt(props)
  return { title: lesson.meta[locale].title, robots: { index: false } }
}

/** A lesson in a class, for a learner. The page is the same for all; what is going on in the class comes to it live. */
export default async function LearnPage(props: Props) {
  const { locale, lesson } = await lessonAt(props)
  setRequestLocale(locale)
  const { classLesson, classLink, exercise, wire } = await getMessages()
  const compiled = await compileLesson(lesson, locale)
  const { title, summary } = lesson.meta[locale]
  return (
    <>
      <NextIntlClientProvider messages={{ classLesson, classLink, exercise, wire }}>
        <LearnRoom place={{ id: lesson.id, steps: compiled.steps, titles: titlesIn(locale) }}>
          <article className="mx-auto min-w-0 max-w-5xl px-4 pt-6 pb-16 sm:px-6">
            <header className="max-w-[68ch]">
              <h1 className="text-2xl font-extrabold tracking-tight text-balance sm:text-3xl">{title}</h1>
              <p className="mt-3 text-lg text-muted">{summary}</p>
            </header>
            <div className="mt-6">
              <ClassLesson lesson={lesson} locale={locale} compiled={compiled} view="page" />
            </div>
          </article>
        </LearnRoom>
      </NextIntlClientProvider>
      <Ready />
    </>
  )
}
