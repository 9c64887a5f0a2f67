import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { beliefsIn } from '@/components/completed/beliefs'
import { CompletedDesk } from '@/components/completed/completed-desk.client'
import { taughtCourse } from '@/components/completed/taught-course'
import { Ready } from '@/components/shell/ready.client'
import { readCourse } from '@/lib/content/tree'
import { isLocale } from '@/lib/i18n/locales'

export async function generateMetadata({ params }: PageProps<'/[locale]/completed'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'completed' })
  return { title: t('title'), description: t('lead') }
}

export default async function CompletedPage({ params }: PageProps<'/[locale]/completed'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const t = await getTranslations('completed')
  const { completed } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ completed }}>
      <div className="mx-auto max-w-5xl px-4 py-8 sm:px-6 print:max-w-none print:p-0">
        <h1 className="text-2xl font-extrabold tracking-tight print:hidden">{t('title')}</h1>
        <p className="mt-2 max-w-prose text-muted print:hidden">{t('lead')}</p>
        <CompletedDesk lessons={await taughtCourse(readCourse(), locale)} beliefs={beliefsIn(locale)} />
        <Ready />
      </div>
    </NextIntlClientProvider>
  )
}
