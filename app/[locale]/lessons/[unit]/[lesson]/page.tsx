import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { LessonMessages } from '@/components/lesson/lesson-messages'
import { lessonAddresses, lessonAt } from '@/components/lesson/lesson-page'
import { LessonView } from '@/components/lesson/lesson-view'
import { compileLesson } from '@/lib/content/compile'

export const dynamicParams = false

export const generateStaticParams = lessonAddresses

type Props = PageProps<'/[locale]/lessons/[unit]/[lesson]'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, lesson } = await lessonAt(props)
  const { title, summary } = lesson.meta[locale]
  return { title, description: summary }
}

export default async function LessonPage(props: Props) {
  const { locale, lesson, previous, next } = await lessonAt(props)
  setRequestLocale(locale)
  return (
    <LessonMessages>
      <LessonView
        lesson={lesson}
        locale={locale}
        compiled={await compileLesson(lesson, locale)}
        previous={previous}
        next={next}
      />
    </LessonMessages>
  )
}
