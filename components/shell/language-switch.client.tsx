'use client'
import { usePathname, useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { htmlLang, type Locale, localeNames, locales } from '@/lib/i18n/locales'
import { currentStep } from '../lesson/current-step'

/** The same page in another language, at the same step. A soft navigation: what ran on the page stays. */
export function LanguageSwitch() {
  const t = useTranslations('shell')
  const current = useLocale()
  const path = usePathname()
  const router = useRouter()
  const pathIn = (locale: Locale) => path.replace(/^\/[a-z]{2}(?=\/|$)/, `/${locale}`)
  const go = (event: MouseEvent, locale: Locale) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    const step = currentStep.get()
    router.push(`${pathIn(locale)}${location.search}${step === undefined ? location.hash : `#${step}`}`)
  }
  return (
    <nav aria-label={t('language')} className="flex">
      {locales.map((locale) => (
        <a
          key={locale}
          href={pathIn(locale)}
          lang={htmlLang[locale]}
          hrefLang={htmlLang[locale]}
          aria-current={locale === current ? 'true' : undefined}
          onClick={(event) => go(event, locale)}
          className="grid min-h-10 min-w-9 place-items-center rounded-lg px-1.5 text-sm text-muted hover:bg-sunken hover:text-ink aria-[current]:font-bold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-4"
        >
          <span>
            {locale.toUpperCase()} <span className="sr-only">{localeNames[locale]}</span>
          </span>
        </a>
      ))}
    </nav>
  )
}
