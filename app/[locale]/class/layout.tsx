import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { NoServer } from '@/components/class/no-server'
import { Ready } from '@/components/shell/ready.client'
import { isLocale } from '@/lib/i18n/locales'

/** A copy for a static host says on every class page that it has no server. */
export default async function ClassLayout({ children, params }: LayoutProps<'/[locale]/class'>) {
  if (!process.env.COURSE_EXPORT) return children
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  return (
    <>
      <NoServer locale={locale} />
      <Ready />
    </>
  )
}
