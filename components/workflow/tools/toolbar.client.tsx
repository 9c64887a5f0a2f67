'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import type { WorkflowState } from '@/lib/workflow/workflow-session'
import { Button } from '../../ui/button'
import type { Edits } from '../use-edits'

export type View = 'canvas' | 'list'

interface Props {
  state: WorkflowState
  /** What the buttons of a run do. */
  run: Record<'once' | 'listen' | 'stop' | 'pause' | 'step' | 'resume' | 'hurry', () => void>
  edits: Edits
  view: View
  onView: (view: View) => void
  /** Add a node, tidy, take away. */
  children: ReactNode
}

/** Everything that is done to the workflow as a whole. */
export function Toolbar({ state, run, edits, view, onView, children }: Props) {
  const t = useTranslations('workflow.tools')
  return (
    <div role="toolbar" aria-label={t('label')} className="flex flex-wrap items-center gap-2">
      <RunButtons state={state} run={run} />
      <span className="flex flex-wrap items-center gap-2">
        <Button aria-disabled={!edits.canUndo} className="aria-disabled:opacity-55" onClick={edits.undo}>
          {t('undo')}
        </Button>
        <Button aria-disabled={!edits.canRedo} className="aria-disabled:opacity-55" onClick={edits.redo}>
          {t('redo')}
        </Button>
        {children}
      </span>
      <ViewChoice view={view} onView={onView} />
    </div>
  )
}

/** Buttons stay where they are: what cannot be done just now is dimmed, not gone. */
function RunButtons({ state, run }: Pick<Props, 'state' | 'run'>) {
  const t = useTranslations('workflow.tools')
  const last = state.runs.at(-1)?.state
  const busy = state.listening || last === 'running' || last === 'paused' || last === 'waiting'
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Button variant="primary" onClick={run.once}>
        {t('runOnce')}
      </Button>
      <Button aria-pressed={state.listening} className="aria-pressed:border-push" onClick={run.listen}>
        {t('listen')}
      </Button>
      <Button
        aria-disabled={!busy}
        className="aria-disabled:opacity-55"
        onClick={() => (busy ? run.stop() : undefined)}
      >
        {t('stop')}
      </Button>
      <Button onClick={state.paused ? run.resume : run.pause}>{t(state.paused ? 'resume' : 'pause')}</Button>
      <Button onClick={run.step}>{t('step')}</Button>
      {last === 'waiting' ? <Button onClick={run.hurry}>{t('hurry')}</Button> : null}
    </span>
  )
}

function ViewChoice({ view, onView }: Pick<Props, 'view' | 'onView'>) {
  const t = useTranslations('workflow.tools')
  const name = useId()
  return (
    <span role="radiogroup" aria-label={t('view')} className="flex items-center gap-3 px-1 text-sm">
      {(['canvas', 'list'] as const).map((each) => (
        <label key={each} className="flex min-h-10 items-center gap-1.5">
          <input
            type="radio"
            name={name}
            checked={view === each}
            onChange={() => onView(each)}
            className="size-4 accent-pull"
          />
          {t(each)}
        </label>
      ))}
    </span>
  )
}
