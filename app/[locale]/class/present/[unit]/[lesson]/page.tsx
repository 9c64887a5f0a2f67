import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClassLesson } from '@/components/class/lesson/class-lesson'
import { LessonPanels } from '@/components/class/present/lesson-panels.client'
import { wallSteps, wallWords } from '@/components/class/wall/wall-steps'
import { lessonAddresses, lessonAt } from '@/components/lesson/lesson-page'
import { compileLesson } from '@/lib/content/compile'

export const dynamicParams = false

export const generateStaticParams = lessonAddresses

type Props = PageProps<'/[locale]/class/present/[unit]/[lesson]'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, lesson } = await lessonAt(props)
  const t = await getTranslations({ locale, namespace: 'classPresent' })
  return { title: `${lesson.meta[locale].title} · ${t('title')}`, robots: { index: false } }
}

export default async function PresentLessonPage(props: Props) {
  const { locale, lesson } = await lessonAt(props)
  setRequestLocale(locale)
  const compiled = await compileLesson(lesson, locale)
  return (
    <LessonPanels lesson={lesson.id} steps={wallSteps(lesson, locale, compiled)} words={wallWords(locale)}>
      <ClassLesson lesson={lesson} locale={locale} compiled={compiled} view="slides" as="trainer" />
    </LessonPanels>
  )
}
