'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

const Sign = ({ children }: { children: ReactNode }) => (
  <svg aria-hidden="true" width={20} height={14} className="inline-block align-middle">
    {children}
  </svg>
)

/** What the signs in both lanes mean. */
export function Legend() {
  const t = useTranslations('race.picture.legend')
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      <li>
        <Sign>
          <circle cx={10} cy={7} r={4} className="fill-raised stroke-ink" strokeWidth={1.5} />
        </Sign>{' '}
        {t('event')}
      </li>
      <li>
        <Sign>
          <path d="M3 2 L16 12" className="stroke-ink" strokeWidth={1.5} />
          <circle cx={16} cy={11} r={3} className="fill-ink" />
        </Sign>{' '}
        {t('known')}
      </li>
      <li>
        <Sign>
          <path d="M6 3 l8 8 m0 -8 l-8 8" className="stroke-bad" strokeWidth={2} />
        </Sign>{' '}
        {t('missed')}
      </li>
      <li>
        <Sign>
          <path d="M10 2 v10" className="stroke-line-strong" strokeWidth={1.5} />
        </Sign>{' '}
        {t('ask')}
      </li>
      <li>
        <Sign>
          <rect x={1} y={1} width={18} height={12} className="fill-bad-soft" />
        </Sign>{' '}
        {t('down')}
      </li>
    </ul>
  )
}
