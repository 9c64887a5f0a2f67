import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { GlossaryView } from '@/components/glossary/glossary-view'
import { Ready } from '@/components/shell/ready.client'
import { glossary } from '@/lib/content/glossary'
import { isLocale } from '@/lib/i18n/locales'

export async function generateMetadata({ params }: PageProps<'/[locale]/glossary'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'glossary' })
  return { title: t('title'), description: t('description', { count: glossary().size }) }
}

export default async function GlossaryPage({ params }: PageProps<'/[locale]/glossary'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const { glossary: words } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ glossary: words }}>
      <GlossaryView locale={locale} />
      <Ready />
    </NextIntlClientProvider>
  )
}
