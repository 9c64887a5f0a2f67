import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { deckOf } from '@/components/class/present/deck'
import { Remote } from '@/components/class/present/remote.client'
import { Ready } from '@/components/shell/ready.client'
import { readCourse } from '@/lib/content/tree'
import { isLocale } from '@/lib/i18n/locales'

export async function generateMetadata({ params }: PageProps<'/[locale]/class/remote'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'classPresent' })
  return { title: t('remote.title'), robots: { index: false } }
}

export default async function RemotePage({ params }: PageProps<'/[locale]/class/remote'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const { classPresent, classJoin } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ classPresent, classJoin }}>
      <Remote deck={await deckOf(readCourse(), locale)} />
      <Ready />
    </NextIntlClientProvider>
  )
}
