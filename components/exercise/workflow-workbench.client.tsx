'use client'
import { useTranslations } from 'next-intl'
import { lazy, useEffect } from 'react'
import { keptWorkflow, workflowFiles } from '@/lib/practice/kept-workflow'
import { webhookSession } from '@/lib/practice/webhook-session'
import type { Workflow } from '@/lib/workflow/workflow'
import { RequestConsole } from '../request-console/request-console.client'
import type { RequestDraft } from '../request-console/request-draft'
import { practice } from '../request-console/schema-cautions'
import { onFirstTouch } from '../shell/first-touch'
import { Boundary } from '../ui/boundary.client'
import { WireLog } from '../wire-log/wire-log.client'
import WorkflowBench from '../workflow/workflow-bench.client'
import { keptRequest, requestFiles } from './kept-request'
import { useWorkflow } from './no-code/use-workflow'
import { ResetBar } from './reset-bar.client'
import type { Start } from './start'
import { useKept } from './use-kept'
import { useSession } from './use-session.client'
import { useShown } from './use-shown'

const loadLab = () => import('../webhook-lab/lab-bench.client')
const LabBench = lazy(loadLab)

interface Built {
  workflow: Workflow
  /** What stands in the console beside it. */
  call?: RequestDraft
}

const asDraft = {
  read(files: Readonly<Record<string, string>> | undefined): Built | undefined {
    const workflow = keptWorkflow(files)
    return workflow && { workflow, call: keptRequest(files) }
  },
  files: ({ workflow, call }: Built) => ({ ...workflowFiles(workflow), ...(call && requestFiles(call)) }),
}

interface Props {
  id: string
  title?: string
  start: Extract<Start, { kind: 'workflow' }>
  highlight?: string
}

/** Nodes to wire and run, who calls them, and what went over the wire, on this exercise's own world. */
export default function WorkflowWorkbench({ id, title, start, highlight }: Props) {
  const t = useTranslations('workflowExercise')
  const lab = useTranslations('webhookLab')
  const [session, { entries, events, latest }] = useSession(id)
  const kept = useKept<Built>(id, { workflow: start.workflow }, asDraft)
  const { workflow, call } = kept.built
  const runs = useWorkflow(
    session,
    workflow.nodes.some(({ kind }) => kind === 'code'),
  )
  const [shown, show] = useShown(id, highlight)
  const hasLab = start.lab !== undefined
  useEffect(() => (hasLab ? onFirstTouch(loadLab) : undefined), [hasLab])
  const again = async (change: () => void) => {
    runs.clear()
    await (start.lab ? (await webhookSession(id)).startOver() : session.startOver())
    change()
  }
  const send = async (request: Request) => {
    // Its own host may be who is called.
    await runs.open()
    return session.sendFromConsole(request)
  }
  return (
    <section aria-label={title ? `${t('region')}: ${title}` : t('region')} className="space-y-4">
      <WorkflowBench
        key={kept.round}
        workflow={workflow}
        onWorkflow={(next) => kept.keep({ workflow: next })}
        session={runs}
        about={title}
        onShow={show}
      />
      {start.call ? (
        <RequestConsole
          key={`call ${kept.round}`}
          preset={{ ...start.call, headers: start.call.headers.map(([name, value]) => ({ name, value })) }}
          draft={call}
          now={session.now}
          onDraft={(draft) => kept.keep({ call: draft })}
          send={send}
          exchange={latest}
          practice={practice}
          entries={entries}
          about={title}
        />
      ) : null}
      <ResetBar
        earlier={kept.earlier}
        onReset={() => void again(kept.startOver)}
        onUndo={(files) => void again(() => kept.replace(files))}
      />
      {start.lab ? (
        <Boundary loading={<p className="min-h-80 text-sm text-muted">{lab('loading')}</p>}>
          <LabBench id={id} title={title} start={start.lab} highlight={shown} />
        </Boundary>
      ) : (
        <WireLog entries={entries} events={events} highlight={shown} prefix={id} about={title} />
      )}
    </section>
  )
}
