import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { OpeningPanel } from '@/components/class/present/opening-panel.client'
import { isLocale } from '@/lib/i18n/locales'

export async function generateMetadata({ params }: PageProps<'/[locale]/class/present'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'classPresent' })
  return { title: t('title'), robots: { index: false } }
}

export default async function PresentPage({ params }: PageProps<'/[locale]/class/present'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const t = await getTranslations('classPresent')
  return <OpeningPanel text={t('opening')} />
}
