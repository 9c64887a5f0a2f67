'use client'
import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import { heightOf as labHeight } from '../webhook-lab/lab-height'
import { Near } from './near.client'
import { asFiles, type Start } from './start'

const CodeWorkbench = lazy(() => import('./code-workbench.client'))
const RequestWorkbench = lazy(() => import('./request-workbench.client'))
const LabBench = lazy(() => import('../webhook-lab/lab-bench.client'))
const OrderWorkbench = lazy(() => import('./order/order-workbench.client'))
const DesignWorkbench = lazy(() => import('./design/design-workbench.client'))
const FlowWorkbench = lazy(() => import('./flow-workbench.client'))
const WorkflowWorkbench = lazy(() => import('./workflow-workbench.client'))

/** Rem: what stands around the rows, and each row. */
const orderHeight = { frame: 14, pool: 6, row: 3.75 }
const designHeight = { frame: 12, setting: 6 }
const flowHeight = { frame: 105, card: 5 }
/** Without what stands beside the builder. */
const workflowHeight = { frame: 72, call: 42 }

function heightOf(start: Start): string {
  if (start.kind === 'webhook') return labHeight(start.lab.parts)
  if (start.kind === 'order') {
    const { frame, pool, row } = orderHeight
    return `${frame + (start.pool ? pool : 0) + start.order.length * row}rem`
  }
  if (start.kind === 'design')
    return `${designHeight.frame + start.settings.length * designHeight.setting}rem`
  if (start.kind === 'flow') return `${flowHeight.frame + start.flow.cards.length * flowHeight.card}rem`
  if (start.kind === 'workflow') return `${workflowHeight.frame + (start.call ? workflowHeight.call : 0)}rem`
  return start.kind === 'code' ? '42rem' : '46rem'
}

interface Props {
  id: string
  title?: string
  start: Start
  highlight?: string
}

function Bench({ start, highlight, ...about }: Props) {
  if (start.kind === 'order') return <OrderWorkbench {...about} start={start} />
  if (start.kind === 'design') return <DesignWorkbench {...about} start={start} />
  if (start.kind === 'flow') return <FlowWorkbench {...about} start={start} highlight={highlight} />
  if (start.kind === 'workflow') return <WorkflowWorkbench {...about} start={start} highlight={highlight} />
  if (start.kind === 'webhook') return <LabBench {...about} start={start.lab} highlight={highlight} />
  if (start.kind === 'code') return <CodeWorkbench {...about} start={start} highlight={highlight} />
  return <RequestWorkbench {...about} start={start} highlight={highlight} />
}

/** Console, sandbox or lab with its wire log, or what is put in order or decided; loaded when the reader comes near; until then what it will hold can be read. */
export function Workbench({ id, title, start, highlight }: Props) {
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
          <pre className="mt-3 font-mono text-xs wrap-anywhere whitespace-pre-wrap">{files[0]}</pre>
        </div>
      }
    >
      <Bench id={id} title={title} start={start} highlight={highlight} />
    </Near>
  )
}
