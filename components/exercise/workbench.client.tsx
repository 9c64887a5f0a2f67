'use client'
import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import { Near } from './near.client'
import { asFiles, type Start } from './start'

const CodeWorkbench = lazy(() => import('./code-workbench.client'))
const RequestWorkbench = lazy(() => import('./request-workbench.client'))

/** Console or sandbox with its wire log, loaded when the reader comes near; until then what it will hold can be read. */
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
          className={`rounded-2xl border border-line bg-sunken p-4 ${start.kind === 'code' ? 'min-h-[42rem]' : 'min-h-[46rem]'}`}
        >
          <p className="text-sm text-muted">{t('loading')}</p>
          <pre className="mt-3 overflow-x-auto font-mono text-xs whitespace-pre-wrap">{files[0]}</pre>
        </div>
      }
    >
      {start.kind === 'code' ? (
        <CodeWorkbench id={id} title={title} start={start} highlight={highlight} />
      ) : (
        <RequestWorkbench id={id} title={title} start={start} highlight={highlight} />
      )}
    </Near>
  )
}
