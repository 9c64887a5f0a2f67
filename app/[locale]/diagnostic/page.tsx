import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { Diagnostic } from '@/components/diagnostic/diagnostic.client'
import { lastLesson, linkedTasks } from '@/components/diagnostic/task-link'
import { Ready } from '@/components/shell/ready.client'
import { readCourse } from '@/lib/content/tree'
import { isLocale } from '@/lib/i18n/locales'

export async function generateMetadata({ params }: PageProps<'/[locale]/diagnostic'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'diagnostic' })
  return { title: t('title'), description: t('lead') }
}

export default async function DiagnosticPage({ params }: PageProps<'/[locale]/diagnostic'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const t = await getTranslations('diagnostic')
  const { diagnostic } = await getMessages()
  const course = readCourse()
  return (
    <NextIntlClientProvider messages={{ diagnostic }}>
      <div className="mx-auto max-w-5xl px-4 py-8 sm:px-6">
        <h1 className="text-2xl font-extrabold tracking-tight">{t('title')}</h1>
        <p className="mt-2 max-w-prose text-muted">{t('lead')}</p>
        <Diagnostic tasks={linkedTasks(course, locale)} last={lastLesson(course, locale)} />
        <Ready />
      </div>
    </NextIntlClientProvider>
  )
}
