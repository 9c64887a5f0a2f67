import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, setRequestLocale } from 'next-intl/server'
import { deckOf } from '@/components/class/present/deck'
import { Desk } from '@/components/class/present/desk.client'
import { Ready } from '@/components/shell/ready.client'
import { readCourse } from '@/lib/content/tree'
import { isLocale } from '@/lib/i18n/locales'

export default async function PresentLayout({ children, params }: LayoutProps<'/[locale]/class/present'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const { classPresent, classWall } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ classPresent, classWall }}>
      <Desk deck={await deckOf(readCourse(), locale)}>{children}</Desk>
      <Ready />
    </NextIntlClientProvider>
  )
}
