import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { StartDesk } from '@/components/class/join/start-desk.client'
import { Ready } from '@/components/shell/ready.client'
import { readCourse } from '@/lib/content/tree'
import { isLocale } from '@/lib/i18n/locales'

export async function generateMetadata({ params }: PageProps<'/[locale]/class/start'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'classJoin' })
  return { title: t('start.title'), description: t('start.lead') }
}

export default async function StartPage({ params }: PageProps<'/[locale]/class/start'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const t = await getTranslations('classJoin')
  const { classJoin } = await getMessages()
  const units = readCourse().map(({ slug, title, lessons }) => ({
    slug,
    title: title[locale],
    lessons: lessons.map(({ id, meta }) => ({
      id,
      title: meta[locale].title,
      minutes: meta[locale].minutes,
    })),
  }))
  return (
    <NextIntlClientProvider messages={{ classJoin }}>
      <div className="mx-auto max-w-5xl px-4 py-8 sm:px-6">
        <h1 className="text-2xl font-extrabold tracking-tight">{t('start.title')}</h1>
        <p className="mt-2 mb-6 max-w-prose text-muted">{t('start.lead')}</p>
        <StartDesk units={units} />
        <Ready />
      </div>
    </NextIntlClientProvider>
  )
}
