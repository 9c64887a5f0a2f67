import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { EventsView } from '@/components/events/events-view'
import { Ready } from '@/components/shell/ready.client'
import { isLocale } from '@/lib/i18n/locales'
import { webhookEvents } from '@/mocks/webhooks/events'

export async function generateMetadata({ params }: PageProps<'/[locale]/events'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'events' })
  return { title: t('title'), description: t('lead', { count: webhookEvents.length }) }
}

export default async function EventsPage({ params }: PageProps<'/[locale]/events'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const { tools } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ tools }}>
      <EventsView locale={locale} />
      <Ready />
    </NextIntlClientProvider>
  )
}
