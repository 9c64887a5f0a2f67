import { notFound } from 'next/navigation'
import { siteEntries } from '@/components/search/site-entries'
import { isLocale, locales } from '@/lib/i18n/locales'
import { indexOf } from '@/lib/search/engine'

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => locales.map((locale) => ({ locale }))

/** The index of everything in the reader's language, for the search in the header. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return Response.json(indexOf(siteEntries(locale)))
}
