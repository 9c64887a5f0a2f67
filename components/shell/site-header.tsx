import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { LanguageSwitch } from './language-switch.client'
import { Logo } from './logo'
import { ThemeSwitch } from './theme-switch.client'

export async function SiteHeader({ locale }: { locale: Locale }) {
  const t = await getTranslations('shell')
  return (
    <header className="sticky top-0 z-40 border-b border-line bg-surface/95 backdrop-blur-sm print:hidden">
      <div className="mx-auto flex h-14 max-w-7xl items-center gap-1 px-4 sm:gap-3 sm:px-6">
        <a href={`/${locale}`} className="flex min-h-10 items-center gap-2 font-bold tracking-tight">
          <Logo />
          <span className="whitespace-nowrap max-sm:sr-only">{t('name')}</span>
        </a>
        <nav aria-label={t('main')} className="ml-auto flex">
          <a
            href={`/${locale}/playground`}
            className="grid min-h-10 place-items-center rounded-lg px-2 text-sm whitespace-nowrap text-muted hover:bg-sunken hover:text-ink"
          >
            {t('playground')}
          </a>
        </nav>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  )
}
