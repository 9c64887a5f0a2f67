import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { SearchButton } from '../search/search-button.client'
import { LanguageSwitch } from './language-switch.client'
import { Logo } from './logo'
import { SiteNav } from './site-nav.client'
import { ThemeSwitch } from './theme-switch.client'

/** Where there is little room the parts of the course stand in a line of their own, which scrolls away; the first line stays. */
export async function SiteHeader({ locale }: { locale: Locale }) {
  const t = await getTranslations('shell')
  return (
    <>
      <header className="sticky top-0 z-40 border-b border-line bg-surface/95 backdrop-blur-sm print:hidden">
        <div className="mx-auto flex h-14 max-w-7xl items-center gap-1 px-4 sm:gap-3 sm:px-6">
          <a
            href={`/${locale}`}
            className="mr-auto flex min-h-10 items-center gap-2 font-bold tracking-tight"
          >
            <Logo />
            <span className="whitespace-nowrap max-[22rem]:sr-only">{t('name')}</span>
          </a>
          <SiteNav className="flex gap-1 max-lg:hidden" />
          <SearchButton />
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <SiteNav className="flex justify-between border-b border-line px-2 sm:px-4 lg:hidden print:hidden" />
    </>
  )
}
