'use client'
import { useTranslations } from 'next-intl'
import { lazy, type ReactNode, useId } from 'react'
import { Near } from '../exercise/near.client'

const CompareLab = lazy(() => import('./compare-lab.client'))

interface Props {
  id: string
  /** What needs no code in the browser. */
  children: ReactNode
}

/** The comparison's frame; what can be moved comes when the reader comes near. */
export function CompareIsland({ id, children }: Props) {
  const t = useTranslations('compare')
  const titleId = useId()
  return (
    <section
      data-island
      data-compare={id}
      aria-labelledby={titleId}
      className="my-6 rounded-2xl border border-line bg-raised p-4 shadow-card sm:p-5"
    >
      <h3 id={titleId} className="text-lg font-bold">
        {t('title')}
      </h3>
      <p className="mt-1 max-w-[68ch] text-sm text-muted">{t('lead')}</p>
      <Near
        placeholder={
          <p data-placeholder className="mt-4 min-h-[240rem] sm:min-h-[128rem] text-sm text-muted">
            {t('loading')}
          </p>
        }
      >
        <CompareLab id={id} />
      </Near>
      {children}
    </section>
  )
}
