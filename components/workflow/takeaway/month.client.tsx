'use client'
import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import { workflowProfile } from '@/lib/cost/workflow-profile'
import type { Workflow } from '@/lib/workflow/workflow'

const CompareLab = lazy(() => import('../../no-code-compare/compare-lab.client'))

/** What a month of this very workflow would count and cost. */
export function Month({ workflow }: { workflow: Workflow }) {
  const t = useTranslations('compare')
  return (
    <div className="mt-3">
      <p className="max-w-[68ch] text-sm text-muted">{t('ownMonth')}</p>
      <Suspense fallback={<p className="mt-3 text-sm text-muted">{t('loading')}</p>}>
        <CompareLab id="own" drawn={workflowProfile(workflow).profile} />
      </Suspense>
    </div>
  )
}
