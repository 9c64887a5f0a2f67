import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { JoinDesk } from '@/components/class/join/join-desk.client'
import { Ready } from '@/components/shell/ready.client'
import { signPictures } from '@/lib/class/rooms/screen-sign'
import { isLocale } from '@/lib/i18n/locales'

export async function generateMetadata({ params }: PageProps<'/[locale]/class'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'classJoin' })
  return { title: t('title'), description: t('lead') }
}

export default async function ClassPage({ params }: PageProps<'/[locale]/class'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const t = await getTranslations('classJoin')
  const { classJoin } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ classJoin }}>
      <div className="mx-auto grid max-w-5xl gap-x-12 gap-y-10 px-4 py-8 sm:px-6 sm:py-12 md:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <section aria-labelledby="join-title">
          <h1 id="join-title" className="text-2xl font-extrabold tracking-tight text-balance">
            {t('title')}
          </h1>
          <p className="mt-2 mb-6 max-w-prose text-muted">{t('lead')}</p>
          <JoinDesk pictures={signPictures} />
        </section>
        <section
          aria-labelledby="trainer-title"
          className="self-start rounded-2xl border border-line bg-raised p-5 shadow-card"
        >
          <h2 id="trainer-title" className="text-lg font-bold">
            {t('trainer.title')}
          </h2>
          <p className="mt-1 text-muted">{t('trainer.text')}</p>
          <a
            href={`/${locale}/class/start`}
            className="mt-4 inline-flex min-h-10 items-center rounded-lg border border-line-strong px-4 text-sm font-semibold hover:bg-sunken"
          >
            {t('trainer.start')}
          </a>
        </section>
        <Ready />
      </div>
    </NextIntlClientProvider>
  )
}
