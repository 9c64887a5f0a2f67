import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, setRequestLocale } from 'next-intl/server'
import { Screen } from '@/components/class/present/screen.client'
import { Ready } from '@/components/shell/ready.client'
import { signPictures } from '@/lib/class/rooms/screen-sign'
import { isLocale } from '@/lib/i18n/locales'

export default async function ScreenLayout({ children, params }: LayoutProps<'/[locale]/class/screen'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const { classPresent, classJoin, classLesson, classWall } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ classPresent, classJoin, classLesson, classWall }}>
      <Screen pictures={signPictures}>{children}</Screen>
      <Ready />
    </NextIntlClientProvider>
  )
}
