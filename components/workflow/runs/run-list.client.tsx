'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Run } from '@/lib/workflow/workflow'
import { Button } from '../../ui/button'
import { failureOf } from '../run-view'
import { useProblemText } from '../use-problem-text'

interface Props {
  runs: readonly Run[]
  /** Id of the one whose items are on the wires. */
  shown: string | undefined
  onShow: (id: string) => void
  onNode: (name: string) => void
}

const tone: Record<Run['state'], string> = {
  running: 'text-pull',
  paused: 'text-warn',
  waiting: 'text-warn',
  success: 'text-good',
  failed: 'text-bad',
  stopped: 'text-muted',
}

/** Virtual ms from the first moment of the run to the last of its steps. */
const durationOf = ({ at, steps }: Run) => Math.max(0, ...steps.map((step) => step.at + step.duration - at))

/** The last runs, newest first; one of them is shown on the wires. */
export function RunList({ runs, shown, onShow, onNode }: Props) {
  const t = useTranslations('workflow.runs')
  const title = useId()
  return (
    <section
      aria-labelledby={title}
      className="min-w-0 rounded-xl border border-line bg-raised p-4 shadow-card"
    >
      <p id={title} className="font-semibold">
        {t('title')}
      </p>
      {runs.length === 0 ? <p className="mt-1 text-sm text-muted">{t('none')}</p> : null}
      <ol className="mt-2 space-y-2">
        {runs.toReversed().map((run) => (
          <RunRow key={run.id} run={run} isShown={run.id === shown} onShow={onShow} onNode={onNode} />
        ))}
      </ol>
    </section>
  )
}

type RowProps = Pick<Props, 'onShow' | 'onNode'> & { run: Run; isShown: boolean }

function RunRow({ run, isShown, onShow, onNode }: RowProps) {
  const t = useTranslations('workflow.runs')
  const format = useFormatter()
  const { id, mode, state, steps, trigger, answered } = run
  const duration = format.number(durationOf(run) / 1000, { maximumFractionDigits: 1 })
  return (
    <li
      data-run={id}
      data-state={state}
      className={`rounded-lg border p-2 text-sm ${isShown ? 'border-pull' : 'border-line'}`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button aria-pressed={isShown} className="aria-pressed:border-pull" onClick={() => onShow(id)}>
          {t(isShown ? 'isShown' : 'show', { id })}
        </Button>
        <span className={`font-semibold ${tone[state]}`}>{t(`states.${state}`)}</span>
        <span>{t(`modes.${mode}`)}</span>
        {trigger ? <span className="wrap-anywhere">{t('trigger', { trigger })}</span> : null}
        <span className="text-muted">{t('length', { steps: steps.length, duration })}</span>
        {answered ? <span className="text-muted">{t('answered', { status: answered.status })}</span> : null}
      </div>
      <Failure run={run} onNode={onNode} />
    </li>
  )
}

function Failure({ run, onNode }: Pick<RowProps, 'run' | 'onNode'>) {
  const t = useTranslations('workflow.runs')
  const problemText = useProblemText()
  const failure = failureOf(run)
  if (!failure) return null
  const { node, problem } = failure
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 text-bad">
      {node ? (
        <Button variant="plain" className="min-h-8 px-1 underline" onClick={() => onNode(node)}>
          {t('openNode', { node })}
        </Button>
      ) : null}
      <span className="wrap-anywhere">{problem ? problemText(problem) : t('failedSomehow')}</span>
    </p>
  )
}
