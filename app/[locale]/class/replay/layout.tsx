import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, setRequestLocale } from 'next-intl/server'
import { ReplayRoom } from '@/components/class/report/replay/replay-room.client'
import { isLocale } from '@/lib/i18n/locales'

export default async function ReplayLayout({ children, params }: LayoutProps<'/[locale]/class/replay'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const { classReport } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ classReport }}>
      <ReplayRoom>{children}</ReplayRoom>
    </NextIntlClientProvider>
  )
}
