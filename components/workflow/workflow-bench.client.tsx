'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, lazy, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Workflow } from '@/lib/workflow/workflow'
import { WorkflowSession } from '@/lib/workflow/workflow-session'
import { onFirstTouch } from '../shell/first-touch'
import { Boundary } from '../ui/boundary.client'
import { Button } from '../ui/button'
import { nodeNamed } from './edits'
import { Inspector } from './inspector/inspector.client'
import { tidy } from './layout'
import { WorkflowList } from './list/workflow-list.client'
import { runButtons } from './run-buttons'
import { RunList } from './runs/run-list.client'
import { AddNode } from './tools/add-node.client'
import { Addresses } from './tools/addresses.client'
import { EmptyStart } from './tools/empty-start.client'
import { Toolbar, type View } from './tools/toolbar.client'
import { useBench } from './use-bench'
import { useEdits } from './use-edits'
import { useMedia } from './use-media'
import { useNodeActs } from './use-node-acts'
import { useShownRun } from './use-shown-run'
import { WholeProblems } from './whole-problems.client'
import { WireItems } from './wire-items.client'
import { WorkflowNews } from './workflow-news.client'

const loadCanvas = () => import('./canvas/canvas.client')
const loadTakeAway = () => import('./takeaway/take-away.client')
const Canvas = lazy(loadCanvas)
const TakeAway = lazy(loadTakeAway)

interface Props {
  workflow: Workflow
  onWorkflow(workflow: Workflow): void
  session: WorkflowSession
  /** Told apart by this where a page holds several: goes into the region's name, unseen. */
  about?: string
  /** Shows an exchange on the wire log. */
  onShow?(exchange: string): void
}

const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && target.matches('input, textarea, select')

/** A workflow to be built, run and looked into: as a picture or as a list, whichever the reader works with. */
export default function WorkflowBench({ workflow, onWorkflow, session, about, onShow }: Props) {
  const t = useTranslations('workflow')
  const root = useRef<HTMLElement>(null)
  const wide = useMedia('(min-width: 48rem)')
  const [chosen, setView] = useState<View>()
  const view = chosen ?? (wide ? 'canvas' : 'list')
  const state = useSyncExternalStore(session.subscribe, session.get, () => WorkflowSession.serverState)
  useEffect(() => session.setWorkflow(workflow), [session, workflow])
  // From the first touch on the cable may be pulled.
  useEffect(() => onFirstTouch(() => Promise.all([loadCanvas(), loadTakeAway(), session.open()])), [session])
  const edits = useEdits(workflow, onWorkflow)
  const { run, show } = useShownRun(state.runs)
  const { bench, news } = useBench({ workflow, run, edits, onShow })
  const acts = useNodeActs(bench, root)
  const node = nodeNamed(workflow, bench.node)
  const find = (id: string) => session.practice.get().entries.find((entry) => entry.id === id)
  const inspector = node ? (
    <Inspector
      key={node.kind}
      bench={bench}
      node={node}
      find={find}
      onDelete={acts.remove}
      onDuplicate={acts.duplicate}
      onClose={acts.close}
    />
  ) : null
  const wireItems = <WireItems bench={bench} onCut={() => acts.remove([])} onClose={acts.close} />
  const onKeyDown = (event: KeyboardEvent) => {
    // A wire cannot hold the focus: after a press on it the region has it.
    const isHere = event.target === root.current
    if (isHere && bench.wire && (event.key === 'Delete' || event.key === 'Backspace')) acts.remove([])
    if (!(event.ctrlKey || event.metaKey) || isTyping(event)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) edits.redo()
    else edits.undo()
  }
  return (
    <section
      ref={root}
      // The focus comes here when what had it is deleted.
      tabIndex={-1}
      aria-label={about ? `${t('region')}: ${about}` : t('region')}
      className="min-w-0 space-y-3 text-ink"
      onKeyDown={onKeyDown}
    >
      <Toolbar
        state={state}
        run={runButtons(session, () => bench.say(t('news.notLoaded')))}
        edits={edits}
        view={view}
        onView={setView}
      >
        <AddNode onAdd={acts.add} />
        <Button onClick={() => edits.change(tidy(workflow))}>{t('tools.tidy')}</Button>
        <Boundary loading={<Button aria-disabled>{t('tools.takeAway')}</Button>}>
          <TakeAway workflow={workflow} onImport={(imported) => edits.change(imported)} />
        </Boundary>
      </Toolbar>
      <WorkflowNews state={state} news={news} />
      <Addresses
        workflow={workflow}
        session={session}
        state={state}
        onActive={(active) => edits.change({ ...workflow, active })}
      />
      <WholeProblems problems={bench.problems} />
      {workflow.nodes.length === 0 ? <EmptyStart onAdd={acts.add} /> : null}
      {workflow.nodes.length > 0 && view === 'list' ? (
        <WorkflowList
          bench={bench}
          below={inspector ?? wireItems}
          onDelete={acts.remove}
          onDuplicate={acts.duplicate}
        />
      ) : null}
      {workflow.nodes.length > 0 && view === 'canvas' ? (
        <>
          <Boundary
            loading={<p className="h-[26rem] text-sm text-muted md:h-[34rem]">{t('canvas.loading')}</p>}
          >
            <Canvas bench={bench} onDelete={acts.remove} onVisit={acts.visit} />
          </Boundary>
          {inspector ?? wireItems}
        </>
      ) : null}
      <RunList runs={state.runs} shown={run?.id} onShow={show} onNode={acts.visit} />
    </section>
  )
}
