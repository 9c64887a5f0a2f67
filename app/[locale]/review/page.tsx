import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { askedQuestions } from '@/components/review/questions'
import { ReviewDesk } from '@/components/review/review-desk.client'
import { Ready } from '@/components/shell/ready.client'
import { readCourse } from '@/lib/content/tree'
import { isLocale } from '@/lib/i18n/locales'

export async function generateMetadata({ params }: PageProps<'/[locale]/review'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'review' })
  return { title: t('title'), description: t('lead') }
}

export default async function ReviewPage({ params }: PageProps<'/[locale]/review'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const t = await getTranslations('review')
  const { review, quiz } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ review, quiz }}>
      <div className="lesson-prose mx-auto max-w-5xl px-4 py-8 sm:px-6">
        <h1 className="text-2xl font-extrabold tracking-tight">{t('title')}</h1>
        <p className="mt-2 max-w-prose text-muted">{t('lead')}</p>
        <ReviewDesk questions={await askedQuestions(readCourse(), locale)} />
        <Ready />
      </div>
    </NextIntlClientProvider>
  )
}
