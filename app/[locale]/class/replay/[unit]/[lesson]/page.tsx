import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { LessonMessages } from '@/components/lesson/lesson-messages'
import { lessonAddresses, lessonAt } from '@/components/lesson/lesson-page'
import { LessonView } from '@/components/lesson/lesson-view'
import { compileLesson } from '@/lib/content/compile'

export const dynamicParams = false

export const generateStaticParams = lessonAddresses

type Props = PageProps<'/[locale]/class/replay/[unit]/[lesson]'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, lesson } = await lessonAt(props)
  return { title: lesson.meta[locale].title, robots: { index: false } }
}

/** The lesson as one reads it alone: whoever goes through a class afterwards spoils it for nobody. */
export default async function ReplayLessonPage(props: Props) {
  const { locale, lesson } = await lessonAt(props)
  setRequestLocale(locale)
  return (
    <LessonMessages>
      <LessonView lesson={lesson} locale={locale} compiled={await compileLesson(lesson, locale)} />
    </LessonMessages>
  )
}
