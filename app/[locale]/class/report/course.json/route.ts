import { notFound } from 'next/navigation'
import { courseWords } from '@/components/class/report/course-words'
import { readCourse } from '@/lib/content/tree'
import { isLocale, locales } from '@/lib/i18n/locales'

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => locales.map((locale) => ({ locale }))

/** What the ids in a report are called, in the reader's language. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return Response.json(await courseWords(readCourse(), locale))
}
