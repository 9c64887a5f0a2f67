import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'

export async function SiteFooter({ locale }: { locale: Locale }) {
  const t = await getTranslations('shell')
  return (
    <footer className="mt-16 border-t border-line print:hidden">
      <div className="mx-auto flex max-w-7xl flex-wrap items-baseline justify-between gap-x-6 px-4 py-6 text-sm text-muted sm:px-6">
        <p>{t('footer')}</p>
        <p className="flex gap-5">
          {(['glossary', 'class'] as const).map((place) => (
            <a
              key={place}
              href={`/${locale}/${place}`}
              className="inline-grid min-h-10 place-items-center underline underline-offset-4"
            >
              {t(place === 'class' ? 'liveClass' : place)}
            </a>
          ))}
        </p>
      </div>
    </footer>
  )
}
