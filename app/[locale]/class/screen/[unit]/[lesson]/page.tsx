import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClassLesson } from '@/components/class/lesson/class-lesson'
import { SlideHost } from '@/components/class/present/slide-host.client'
import { lessonAddresses, lessonAt } from '@/components/lesson/lesson-page'
import { compileLesson } from '@/lib/content/compile'

export const dynamicParams = false

export const generateStaticParams = lessonAddresses

type Props = PageProps<'/[locale]/class/screen/[unit]/[lesson]'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, lesson } = await lessonAt(props)
  const t = await getTranslations({ locale, namespace: 'classPresent' })
  return { title: `${lesson.meta[locale].title} · ${t('screen.title')}`, robots: { index: false } }
}

export default async function ScreenLessonPage(props: Props) {
  const { locale, lesson } = await lessonAt(props)
  setRequestLocale(locale)
  const compiled = await compileLesson(lesson, locale)
  return (
    <SlideHost as="screen" lesson={lesson.id}>
      <ClassLesson lesson={lesson} locale={locale} compiled={compiled} view="slides" as="screen" />
    </SlideHost>
  )
}
