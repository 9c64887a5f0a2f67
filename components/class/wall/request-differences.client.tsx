'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Difference } from '@/lib/live-wall/request-diff'

/** What the requests that worked have and this one lacks; no one is named. */
export function RequestDifferences({ differences, of }: { differences: readonly Difference[]; of: number }) {
  const t = useTranslations('classWall.difference')
  const code = (chunks: ReactNode) => (
    <code className="rounded bg-sunken px-1 font-mono text-[0.88em] break-words">{chunks}</code>
  )
  if (of === 0) return <p className="text-sm text-muted">{t('nobodyYet')}</p>
  if (differences.length === 0) return <p className="text-sm">{t('alike', { of })}</p>
  return (
    <div className="text-sm">
      <p className="font-semibold">{t('title', { of })}</p>
      <ul className="mt-1 list-disc pl-5">
        {differences.map(({ what, name, here = '', count }) => (
          <li key={`${what} ${name}`}>
            {t.rich(what, { code, name, here })}{' '}
            <span className="text-muted">{t('count', { count, of })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
