'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { WorkflowNode } from '@/lib/workflow/workflow'
import { Button } from '../../ui/button'
import type { Bench } from '../bench'
import { shiftNode } from '../edits'
import { KindIcon } from '../kind-icon'
import { LeadsTo } from '../leads-to.client'
import { itemsIn, itemsOut } from '../run-view'
import { inputsOf, outputsOf } from '../sockets'
import { useProblemText } from '../use-problem-text'

interface Props {
  bench: Bench
  node: WorkflowNode
  /** From 0. */
  place: number
  /** What is open of it. */
  below: ReactNode
  onDelete: (nodes: string[]) => void
  onDuplicate: (node: string) => void
}

const border = { success: 'border-good', warned: 'border-warn', failed: 'border-bad', none: 'border-line' }

/** One node: what it is, how it went, where it leads, and what can be done with it. */
export function ListRow({ bench, node, place, below, onDelete, onDuplicate }: Props) {
  const t = useTranslations('workflow')
  const problemText = useProblemText()
  const { name, kind, disabled } = node
  const state = bench.view.states.get(name) ?? 'none'
  const problems = [...new Set(bench.problems.filter((problem) => problem.node === name).map(problemText))]
  const move = (by: -1 | 1) => {
    bench.change(shiftNode(bench.workflow, name, by))
    bench.say(t('list.moved', { name, place: place + 1 + by }))
  }
  return (
    <li
      data-node={name}
      className={`min-w-0 [contain-intrinsic-size:auto_14rem] [content-visibility:auto] rounded-xl border-2 bg-raised p-3 ${border[state]}`}
    >
      <div className="flex flex-wrap items-center gap-2">
        <span className="w-6 text-right text-sm text-muted tabular-nums">{place + 1}</span>
        <KindIcon kind={kind} />
        <span className="min-w-0 flex-1 wrap-anywhere">
          <span className="font-semibold">{name}</span>{' '}
          <span className="text-sm text-muted">
            {disabled ? t('node.off', { kind: t(`kinds.${kind}`) }) : t(`kinds.${kind}`)}
          </span>
        </span>
        <span className="text-sm">{t(`states.${state}`)}</span>
      </div>
      {problems.map((sentence) => (
        <p key={sentence} className="mt-2 rounded-lg bg-warn-soft px-3 py-1 text-sm text-warn wrap-anywhere">
          {sentence}
        </p>
      ))}
      <Counts bench={bench} node={node} />
      <div className="mt-2">
        <LeadsTo bench={bench} node={node} />
      </div>
      <div className="mt-2 flex flex-wrap gap-1">
        <Button
          aria-expanded={bench.node === name}
          aria-label={t('list.settingsOf', { name })}
          onClick={() => bench.openNode(bench.node === name ? undefined : name)}
        >
          {t('list.settings')}
        </Button>
        <RowButton label={t('list.up', { name })} off={place === 0} onPress={() => move(-1)}>
          ↑
        </RowButton>
        <RowButton
          label={t('list.down', { name })}
          off={place === bench.workflow.nodes.length - 1}
          onPress={() => move(1)}
        >
          ↓
        </RowButton>
        <Button
          variant="plain"
          className="px-2"
          aria-label={t('list.duplicate', { name })}
          onClick={() => onDuplicate(name)}
        >
          {t('node.duplicate')}
        </Button>
        <Button
          variant="plain"
          className="px-2"
          aria-label={t('list.delete', { name })}
          onClick={() => onDelete([name])}
        >
          {t('node.delete')}
        </Button>
      </div>
      {below ? <div className="mt-3">{below}</div> : null}
    </li>
  )
}

/** How many items came and went in the run that is shown. */
function Counts({ bench, node }: Pick<Props, 'bench' | 'node'>) {
  const t = useTranslations('workflow')
  if (!bench.view.steps.has(node.name)) return null
  const { wires } = bench.workflow
  const sum = (lists: readonly (readonly unknown[] | undefined)[]) =>
    lists.reduce((all, list) => all + (list?.length ?? 0), 0)
  const came = sum(inputsOf(node, wires).map((_, at) => itemsIn(bench.view, node.name, at)))
  const went = sum(outputsOf(node, wires).map((_, at) => itemsOut(bench.view, node.name, at)))
  return <p className="mt-1 text-sm text-muted">{t('list.counts', { came, went })}</p>
}

interface RowButtonProps {
  label: string
  off: boolean
  onPress: () => void
  children: string
}

/** Keeps the focus where there is nowhere to go. */
const RowButton = ({ label, off, onPress, children }: RowButtonProps) => (
  <Button
    variant="plain"
    className="min-w-10 px-2 aria-disabled:opacity-40"
    aria-label={label}
    aria-disabled={off}
    onClick={() => (off ? undefined : onPress())}
  >
    <span aria-hidden="true">{children}</span>
  </Button>
)
