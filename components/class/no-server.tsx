import { useTranslations } from 'next-intl'

/** In place of every class page where the course is a copy of files: nothing there could bring people together. */
export function NoServer({ locale }: { locale: string }) {
  const t = useTranslations('classStatic')
  return (
    <div className="mx-auto max-w-3xl px-4 py-12 sm:px-6">
      <h1 className="text-2xl font-extrabold tracking-tight text-balance">{t('title')}</h1>
      <p className="mt-3 max-w-prose text-lg text-muted">{t('text')}</p>
      <p className="mt-3 max-w-prose text-muted">{t('remedy')}</p>
      <a
        href={`/${locale}`}
        className="mt-6 inline-flex min-h-10 items-center rounded-lg border border-line-strong px-4 text-sm font-semibold hover:bg-sunken"
      >
        {t('map')}
      </a>
    </div>
  )
}
