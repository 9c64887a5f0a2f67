import '../globals.css'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/shell/site-footer'
import { SiteHeader } from '@/components/shell/site-header'
import { StorageNotice } from '@/components/shell/storage-notice.client'
import { themeScript } from '@/components/shell/theme-script'
import { htmlLang, isLocale, locales } from '@/lib/i18n/locales'

export const dynamicParams = false

export const generateStaticParams = () => locales.map((locale) => ({ locale }))

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcfa' },
    { media: '(prefers-color-scheme: dark)', color: '#14171e' },
  ],
}

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'shell' })
  return {
    title: { default: `${t('name')} · ${t('tagline')}`, template: `%s · ${t('name')}` },
    description: t('description'),
  }
}

export default async function LocaleLayout({
  children,
  params,
}: { children: ReactNode } & LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const t = await getTranslations('shell')
  const { shell, errors, search } = await getMessages()
  return (
    <html lang={htmlLang[locale]} data-scroll-behavior="smooth" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours that must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="sr-only z-50 rounded-lg bg-ink px-4 py-2 text-sm font-semibold text-surface focus:not-sr-only focus:absolute focus:left-4 focus:top-4"
        >
          {t('skip')}
        </a>
        <NextIntlClientProvider messages={{ shell, errors, search }}>
          <SiteHeader locale={locale} />
          <StorageNotice />
          <main id="content" tabIndex={-1} className="flex-1 outline-none">
            {children}
          </main>
        </NextIntlClientProvider>
        <SiteFooter locale={locale} />
      </body>
    </html>
  )
}
