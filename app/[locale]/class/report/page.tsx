import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { ReportDesk } from '@/components/class/report/report-desk.client'
import { Ready } from '@/components/shell/ready.client'
import { isLocale } from '@/lib/i18n/locales'

export async function generateMetadata({ params }: PageProps<'/[locale]/class/report'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'classReport' })
  return { title: t('title'), description: t('lead'), robots: { index: false } }
}

export default async function ClassReportPage({ params }: PageProps<'/[locale]/class/report'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const t = await getTranslations('classReport')
  const { classReport } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ classReport }}>
      <div className="mx-auto max-w-5xl px-4 py-8 sm:px-6 print:max-w-none print:p-0">
        <h1 className="text-2xl font-extrabold tracking-tight">{t('title')}</h1>
        <p className="mt-2 max-w-prose text-muted print:hidden">{t('lead')}</p>
        <ReportDesk />
        <Ready />
      </div>
    </NextIntlClientProvider>
  )
}
