import { notFound } from 'next/navigation'
import { typeWords } from '@/components/reference/type-words'
import { operationList } from '@/components/request-console/operation-list'
import { isLocale, locales } from '@/lib/i18n/locales'

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => locales.map((locale) => ({ locale }))

/** The practice operations in the reader's words, for the console to complete from. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return Response.json(operationList(locale, await typeWords(locale)))
}
