import { notFound } from 'next/navigation'
import { exerciseSlugs } from '@/lib/content/exercise'
import { findLesson, readCourse } from '@/lib/content/tree'
import { isLocale, locales } from '@/lib/i18n/locales'
import { kitZip } from '@/lib/kit/kit'

export const dynamic = 'force-static'
export const dynamicParams = false

interface Params {
  locale: string
  unit: string
  lesson: string
  /** With its ending, so that a static copy of the course has a file of this name. */
  slug: string
}

export const generateStaticParams = (): Params[] =>
  readCourse().flatMap(({ slug: unit, lessons }) =>
    lessons.flatMap((lesson) =>
      exerciseSlugs(lesson).flatMap((slug) =>
        locales.map((locale) => ({ locale, unit, lesson: lesson.slug, slug: `${slug}.zip` })),
      ),
    ),
  )

/** The take-home kit of one exercise. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { locale, unit, lesson, slug } = await params
  const found = findLesson(readCourse(), `${unit}/${lesson}`)?.lesson
  if (!isLocale(locale) || !found || !slug.endsWith('.zip')) notFound()
  const zip = await kitZip(found, slug.replace(/\.zip$/, ''), locale)
  return new Response(zip, { headers: { 'content-type': 'application/zip' } })
}
