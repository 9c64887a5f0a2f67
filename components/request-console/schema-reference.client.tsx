'use client'
import { useLocale, useTranslations } from 'next-intl'

/** To the page of the matched operation. In a tab of its own: leaving this page would end its practice world. */
export function ReferenceLink({ id }: { id: string }) {
  const t = useTranslations('console.schema')
  return (
    <a
      href={`/${useLocale()}/reference/${id}`}
      target="_blank"
      rel="noreferrer"
      className="mt-2 inline-flex min-h-8 items-center text-sm text-pull underline underline-offset-4"
    >
      {t('reference')}
    </a>
  )
}
