import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { type Operation, referenceOf } from '@/mocks/define'
import { type Found, hrefOf } from './catalogue'

/** The neighbours within the resource. */
export async function OperationEnd({ found: { previous, next }, locale }: { found: Found; locale: Locale }) {
  const t = await getTranslations('reference')
  const card = (operation: Operation, label: string, look = '') => (
    <a
      href={hrefOf(locale, operation)}
      className={`group rounded-2xl border border-line bg-raised px-5 py-4 shadow-card hover:border-pull ${look}`}
    >
      <span className="block text-xs text-muted">{label}</span>
      <span className="font-semibold group-hover:underline">{referenceOf(operation).summary[locale]}</span>
    </a>
  )
  return previous || next ? (
    <nav aria-label={t('around')} className="mt-14 grid gap-4 sm:grid-cols-2 print:hidden">
      {previous ? card(previous, `← ${t('previous')}`) : null}
      {next ? card(next, `${t('next')} →`, 'sm:col-start-2 sm:text-right') : null}
    </nav>
  ) : null
}
