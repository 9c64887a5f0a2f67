'use client'
import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import { heightOf as labHeight } from '../webhook-lab/lab-height'
import { Near } from './near.client'
import { asFiles, type Start } from './start'

const CodeWorkbench = lazy(() => import('./code-workbench.client'))
const RequestWorkbench = lazy(() => import('./request-workbench.client'))
const LabBench = lazy(() => import('../webhook-lab/lab-bench.client'))

function heightOf(start: Start): string {
  if (start.kind === 'webhook') return labHeight(start.lab.parts)
  return start.kind === 'code' ? '42rem' : '46rem'
}

/** Console, sandbox or lab with its wire log, loaded when the reader comes near; until then what it will hold can be read. */
export function Workbench({
  id,
  title,
  start,
  highlight,
}: {
  id: string
  title?: string
  start: Start
  highlight?: string
}) {
  const t = useTranslations('exercise')
  const files = Object.values(asFiles(start))
  return (
    <Near
      placeholder={
        <div
          data-placeholder
          style={{ minHeight: heightOf(start) }}
          className="rounded-2xl border border-line bg-sunken p-4"
        >
          <p className="text-sm text-muted">{t('loading')}</p>
          <pre className="mt-3 overflow-x-auto font-mono text-xs whitespace-pre-wrap">{files[0]}</pre>
        </div>
      }
    >
      {start.kind === 'code' ? (
        <CodeWorkbench id={id} title={title} start={start} highlight={highlight} />
      ) : start.kind === 'request' ? (
        <RequestWorkbench id={id} title={title} start={start} highlight={highlight} />
      ) : (
        <LabBench id={id} title={title} start={start.lab} highlight={highlight} />
      )}
    </Near>
  )
}
