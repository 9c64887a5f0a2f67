import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { ReferenceIndex } from '@/components/reference/reference-index'
import { Ready } from '@/components/shell/ready.client'
import { isLocale } from '@/lib/i18n/locales'

export async function generateMetadata({ params }: PageProps<'/[locale]/reference'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'reference' })
  return { title: t('title'), description: t('lead') }
}

export default async function ReferencePage({ params }: PageProps<'/[locale]/reference'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const { tools } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ tools }}>
      <ReferenceIndex locale={locale} />
      <Ready />
    </NextIntlClientProvider>
  )
}
