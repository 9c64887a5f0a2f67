import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, setRequestLocale } from 'next-intl/server'
import { LessonView } from '@/components/lesson/lesson-view'
import { compileLesson } from '@/lib/content/compile'
import { findLesson, lessonParams, readCourse } from '@/lib/content/tree'
import { isLocale } from '@/lib/i18n/locales'

export const dynamicParams = false

export const generateStaticParams = () => lessonParams(readCourse())

type Props = PageProps<'/[locale]/class/replay/[unit]/[lesson]'>

async function lessonOf(props: Props) {
  const { locale, unit, lesson } = await props.params
  const found = findLesson(readCourse(), `${unit}/${lesson}`)
  if (!isLocale(locale) || found === undefined) notFound()
  return { locale, lesson: found.lesson }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, lesson } = await lessonOf(props)
  return { title: lesson.meta[locale].title, robots: { index: false } }
}

/** The lesson as one reads it alone: whoever goes through a class afterwards spoils it for nobody. */
export default async function ReplayLessonPage(props: Props) {
  const { locale, lesson } = await lessonOf(props)
  setRequestLocale(locale)
  const {
    lesson: lessonMessages,
    exercise,
    misconception,
    quiz,
    console,
    sandbox,
    wire,
  } = await getMessages()
  return (
    <NextIntlClientProvider
      messages={{ lesson: lessonMessages, exercise, misconception, quiz, console, sandbox, wire }}
    >
      <LessonView lesson={lesson} locale={locale} compiled={await compileLesson(lesson, locale)} />
    </NextIntlClientProvider>
  )
}
