'use client'
import { usePathname } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'

const places = [
  { name: 'map', path: '', under: '/lessons' },
  { name: 'reference', path: '/reference', under: '/reference' },
  { name: 'events', path: '/events', under: '/events' },
  { name: 'glossary', path: '/glossary', under: '/glossary' },
  { name: 'playground', path: '/playground', under: '/playground' },
  { name: 'liveClass', path: '/class', under: '/class' },
] as const

/** What a narrow phone has no room for above. */
const atFoot: ReadonlySet<string> = new Set(['glossary', 'liveClass'])

/** The parts of the course; the one the page belongs to is marked. A narrow phone has some of them at its foot only. */
export function SiteNav({ className }: { className: string }) {
  const t = useTranslations('shell')
  const home = `/${useLocale()}`
  const here = usePathname()
  return (
    <nav aria-label={t('main')} className={className}>
      {places.map(({ name, path, under }) => (
        <a
          key={name}
          href={home + path}
          aria-current={here === home + path ? 'page' : here.startsWith(home + under) ? 'true' : undefined}
          className={`${atFoot.has(name) ? 'max-sm:hidden' : ''} grid min-h-10 place-items-center rounded-lg px-2 text-sm whitespace-nowrap text-muted hover:bg-sunken hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink`}
        >
          {t(name)}
        </a>
      ))}
    </nav>
  )
}
