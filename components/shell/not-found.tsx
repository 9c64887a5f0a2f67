import { useLocale, useTranslations } from 'next-intl'

export function NotFound() {
  const t = useTranslations('errors.notFound')
  const locale = useLocale()
  return (
    <div className="mx-auto max-w-xl px-4 py-24 sm:px-6">
      <p className="font-mono text-sm font-semibold text-muted">404</p>
      <h1 className="mt-1 text-2xl font-extrabold tracking-tight">{t('title')}</h1>
      <p className="mt-3 text-muted">{t('text')}</p>
      <a
        href={`/${locale}`}
        className="mt-6 inline-flex min-h-12 items-center rounded-xl bg-pull px-6 font-semibold text-on-accent"
      >
        {t('map')}
      </a>
    </div>
  )
}
