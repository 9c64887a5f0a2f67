'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

const Sign = ({ children }: { children: ReactNode }) => (
  <svg aria-hidden="true" width={22} height={14} className="inline-block align-middle">
    {children}
  </svg>
)

/** What the signs in the tracks mean. */
export function TimelineLegend() {
  const t = useTranslations('retryTimeline.legend')
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      <li>
        <Sign>
          <circle cx={11} cy={7} r={4} className="fill-good" />
        </Sign>{' '}
        {t('onTime')}
      </li>
      <li>
        <Sign>
          <path d="M5 4 L17 9" strokeWidth={1.25} className="stroke-warn" />
          <circle cx={5} cy={4} r={3} strokeWidth={1.5} className="fill-raised stroke-warn" />
          <path d="M17 5 l4 4 l-4 4 l-4 -4z" className="fill-warn" />
        </Sign>{' '}
        {t('late')}
      </li>
      <li>
        <Sign>
          <path d="M7 3 l8 8 m0 -8 l-8 8" strokeWidth={2.25} className="stroke-bad" />
        </Sign>{' '}
        {t('lost')}
      </li>
      <li>
        <Sign>
          <path d="M11 3v8" strokeWidth={1.25} className="stroke-bad" />
        </Sign>{' '}
        {t('attempt')}
      </li>
      <li>
        <Sign>
          <path d="M11 0v14" strokeWidth={2.5} strokeDasharray="5 3" className="stroke-bad" />
        </Sign>{' '}
        {t('off')}
      </li>
    </ul>
  )
}
