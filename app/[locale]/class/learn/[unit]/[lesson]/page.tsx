import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, setRequestLocale } from 'next-intl/server'
import { ClassLesson } from '@/components/class/lesson/class-lesson'
import { LearnRoom } from '@/components/class/lesson/learn-room.client'
import { Ready } from '@/components/shell/ready.client'
import { compileLesson } from '@/lib/content/compile'
import { findLesson, lessonParams, readCourse } from '@/lib/content/tree'
import { isLocale } from '@/lib/i18n/locales'

export const dynamicParams = false

export const generateStaticParams = () => lessonParams(readCourse())

type Props = PageProps<'/[locale]/class/learn/[unit]/[lesson]'>

async function lessonOf(props: Props) {
  const { locale, unit, lesson } = await props.params
  const course = readCourse()
  const found = findLesson(course, `${unit}/${lesson}`)
  if (!isLocale(locale) || found === undefined) notFound()
  const titles = course.flatMap(({ lessons }) =>
    lessons.map(({ id, meta }) => [id, meta[locale].title] as const),
  )
  return { locale, lesson: found.lesson, titles: Object.fromEntries(titles) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, lesson } = await lessonOf(props)
  return { title: lesson.meta[locale].title, robots: { index: false } }
}

/** A lesson in a class, for a learner. The page is the same for all; what is going on in the class comes to it live. */
export default async function LearnPage(props: Props) {
  const { locale, lesson, titles } = await lessonOf(props)
  setRequestLocale(locale)
  const { classLesson, classLink, exercise, wire } = await getMessages()
  const compiled = await compileLesson(lesson, locale)
  const { title, summary } = lesson.meta[locale]
  return (
    <>
      <NextIntlClientProvider messages={{ classLesson, classLink, exercise, wire }}>
        <LearnRoom place={{ id: lesson.id, steps: compiled.steps, titles }}>
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
