import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, setRequestLocale } from 'next-intl/server'
import { findOperation, operationIds } from '@/components/reference/catalogue'
import { OperationView } from '@/components/reference/operation-view'
import { Ready } from '@/components/shell/ready.client'
import { isLocale } from '@/lib/i18n/locales'
import { referenceOf } from '@/mocks/define'

export const dynamicParams = false

export const generateStaticParams = () => operationIds().map((operation) => ({ operation }))

type Props = PageProps<'/[locale]/reference/[operation]'>

async function operationOf({ params }: Props) {
  const { locale, operation } = await params
  const found = findOperation(operation)
  if (!isLocale(locale) || found === undefined) notFound()
  return { locale, found }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, found } = await operationOf(props)
  const { summary, purpose } = referenceOf(found.operation)
  return {
    title: `${summary[locale]} · ${found.operation.method} ${found.operation.path}`,
    description: purpose[locale],
  }
}

export default async function OperationPage(props: Props) {
  const { locale, found } = await operationOf(props)
  setRequestLocale(locale)
  const { tools, exercise, console, wire } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ tools, exercise, console, wire }}>
      <OperationView found={found} locale={locale} />
      <Ready />
    </NextIntlClientProvider>
  )
}
