import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ReplayOpening } from '@/components/class/report/replay/replay-opening.client'
import { Ready } from '@/components/shell/ready.client'
import { isLocale } from '@/lib/i18n/locales'

export async function generateMetadata({ params }: PageProps<'/[locale]/class/replay'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'classReport.replay' })
  return { title: t('title'), description: t('lead'), robots: { index: false } }
}

export default async function ReplayPage({ params }: PageProps<'/[locale]/class/replay'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const t = await getTranslations('classReport.replay')
  return (
    <div className="mx-auto max-w-5xl px-4 py-8 sm:px-6">
      <h1 className="text-2xl font-extrabold tracking-tight">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-muted">{t('lead')}</p>
      <ReplayOpening />
      <Ready />
    </div>
  )
}
