import { notFound } from 'next/navigation'
import { findLesson, lessonParams, readCourse } from '@/lib/content/tree'
import { isLocale } from '@/lib/i18n/locales'

interface Address {
  params: Promise<{ locale: string; unit: string; lesson: string }>
}

/** For `generateStaticParams` of every page that shows a lesson. */
export const lessonAddresses = () => lessonParams(readCourse())

/** What stands at a lesson's address; nothing there is "not found". */
export async function lessonAt({ params }: Address) {
  const { locale, unit, lesson } = await params
  const found = findLesson(readCourse(), `${unit}/${lesson}`)
  if (!isLocale(locale) || found === undefined) notFound()
  return { locale, ...found }
}
