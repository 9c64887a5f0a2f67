'use client'
import { useTranslations } from 'next-intl'
import { themeKey } from './theme-script'

/** Turns light to dark and back. Says what it does, not what is: both words stand in the page and CSS shows one. */
export function ThemeSwitch() {
  const t = useTranslations('shell')
  const toggle = () => {
    const root = document.documentElement
    const theme = root.dataset.theme === 'dark' ? 'light' : 'dark'
    root.dataset.theme = theme
    try {
      localStorage.setItem(themeKey, theme)
    } catch {}
  }
  return (
    <button
      type="button"
      onClick={toggle}
      className="grid size-10 place-items-center rounded-lg hover:bg-sunken"
      title={t('theme.switch')}
    >
      <span className="sr-only">{t('theme.switch')}</span>
      <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5" fill="currentColor">
        <path className="dark:hidden" d="M17 12.5A7.5 7.5 0 0 1 7.5 3a7.5 7.5 0 1 0 9.5 9.5Z" />
        <path
          className="hidden dark:block"
          d="M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM9.25 1.5h1.5v3h-1.5zM9.25 15.5h1.5v3h-1.5zM1.5 9.25h3v1.5h-3zM15.5 9.25h3v1.5h-3zM3.46 4.52l1.06-1.06 2.12 2.12-1.06 1.06zM13.36 14.42l1.06-1.06 2.12 2.12-1.06 1.06zM3.46 15.48l2.12-2.12 1.06 1.06-2.12 2.12zM13.36 5.58l2.12-2.12 1.06 1.06-2.12 2.12z"
        />
      </svg>
    </button>
  )
}
