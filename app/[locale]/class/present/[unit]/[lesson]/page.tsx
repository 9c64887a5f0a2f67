import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClassLesson } from '@/components/class/lesson/class-lesson'
import { LessonPanels } from '@/components/class/present/lesson-panels.client'
import { wallSteps, wallWords } from '@/components/class/wall/wall-steps'
import { compileLesson } from '@/lib/content/compile'
import { findLesson, lessonParams, readCourse } from '@/lib/content/tree'
import { isLocale } from '@/lib/i18n/locales'

export const dynamicParams = false

export const generateStaticParams = () => lessonParams(readCourse())

type Props = PageProps<'/[locale]/class/present/[unit]/[lesson]'>

async function lessonOf(props: Props) {
  const { locale, unit, lesson } = await props.params
  const found = findLesson(readCourse(), `${unit}/${lesson}`)
  if (!isLocale(locale) || found === undefined) notFound()
  return { locale, lesson: found.lesson }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, lesson } = await lessonOf(props)
  const t = await getTranslations({ locale, namespace: 'classPresent' })
  return { title: `${lesson.meta[locale].title} · ${t('title')}`, robots: { index: false } }
}

export default async function PresentLessonPage(props: Props) {
  const { locale, lesson } = await lessonOf(props)
  setRequestLocale(locale)
  const compiled = await compileLesson(lesson, locale)
  return (
    <LessonPanels lesson={lesson.id} steps={wallSteps(lesson, locale, compiled)} words={wallWords(locale)}>
      <ClassLesson lesson={lesson} locale={locale} compiled={compiled} view="slides" as="trainer" />
    </LessonPanels>
  )
}
