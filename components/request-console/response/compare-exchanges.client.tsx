'use client'
import { useTranslations } from 'next-intl'
import { lazy, useEffect } from 'react'
import { onFirstTouch } from '@/components/shell/first-touch'
import { Boundary } from '@/components/ui/boundary.client'
import type { Exchange } from '@/mocks/wire-log'

const loadPanel = () => import('./compare-panel.client')
const ComparePanel = lazy(loadPanel)

/** Two exchanges laid side by side. What finds the differences is loaded when it is first needed. */
export function CompareExchanges({ a, b }: { a: Exchange; b: Exchange }) {
  const t = useTranslations('console.response')
  return (
    <Boundary loading={<p className="text-sm text-muted">{t('loading')}</p>}>
      <ComparePanel a={a} b={b} />
    </Boundary>
  )
}

/** For the one that may show a comparison later: it must be there with the cable out, too. */
export function usePreloadCompare(): void {
  useEffect(() => onFirstTouch(loadPanel), [])
}
