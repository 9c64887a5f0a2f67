'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { WorkflowNode } from '@/lib/workflow/workflow'
import type { Exchange } from '@/mocks/wire-log'
import { Button } from '../../ui/button'
import { Tabs } from '../../ui/tabs.client'
import type { Bench } from '../bench'
import { KindIcon } from '../kind-icon'
import { LeadsTo } from '../leads-to.client'
import { callsOut } from '../node-kinds'
import { itemsOut } from '../run-view'
import { inputsOf, outputsOf } from '../sockets'
import { useMedia } from '../use-media'
import { useProblemText } from '../use-problem-text'
import { ConnectFrom } from './connect-from.client'
import { ItemsPane } from './items-pane.client'
import { NodeName } from './name-field.client'
import { OnErrorSettings } from './on-error.client'
import { OnTheWire } from './on-the-wire.client'
import { SettingsOf } from './settings-of.client'
import { useArriving } from './use-arriving'

interface Props {
  bench: Bench
  node: WorkflowNode
  find: (exchange: string) => Exchange | undefined
  onDelete: (nodes: string[]) => void
  onDuplicate: (node: string) => void
  onClose: () => void
}

/** The open node: what comes in, its settings, what goes out. */
export function Inspector(props: Props) {
  const t = useTranslations('workflow')
  const wide = useMedia('(min-width: 80rem)')
  const { bench, node, onDelete, onDuplicate, onClose } = props
  const { name, kind } = node
  const { wires } = bench.workflow
  const arriving = useArriving(bench, name)
  const [inputs, outputs] = [inputsOf(node, wires), outputsOf(node, wires)]
  const panes = {
    in: (
      <ItemsPane
        title={t('items.in')}
        node={name}
        sockets={inputs.map((input, at) => ({
          name: t(`sockets.${input}`),
          items: arriving.inputs && (arriving.inputs[at] ?? []),
        }))}
        none={t('items.trigger')}
      />
    ),
    settings: <Middle {...props} arriving={arriving} />,
    out: (
      <ItemsPane
        title={t('items.out')}
        node={name}
        sockets={outputs.map((output, at) => ({
          name: t(`sockets.${output}`),
          items: itemsOut(bench.view, name, at),
        }))}
        none={t('items.none')}
      />
    ),
  }
  return (
    <form
      aria-label={t('node.title', { name })}
      data-node={name}
      // The focus can be sent here.
      tabIndex={-1}
      className="min-w-0 rounded-xl border border-line bg-raised p-4 shadow-card"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <span className="flex min-w-0 flex-[1_1_14rem] items-center gap-2">
          <KindIcon kind={kind} />
          <span className="min-w-0 wrap-anywhere">
            <span className="font-semibold">{name}</span>{' '}
            <span className="text-sm text-muted">{t(`kinds.${kind}`)}</span>
          </span>
        </span>
        <Button variant="plain" className="px-2" onClick={() => onDuplicate(name)}>
          {t('node.duplicate')}
        </Button>
        <Button variant="plain" className="px-2" onClick={() => onDelete([name])}>
          {t('node.delete')}
        </Button>
        <Button variant="plain" className="px-2" onClick={onClose}>
          {t('node.close')}
        </Button>
      </div>
      {wide ? (
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_minmax(0,1fr)] gap-6">
          {panes.in}
          {panes.settings}
          {panes.out}
        </div>
      ) : (
        <NarrowPanes panes={panes} />
      )}
    </form>
  )
}

function NarrowPanes({ panes }: { panes: Record<'in' | 'settings' | 'out', ReactNode> }) {
  const t = useTranslations('workflow')
  return (
    <Tabs
      label={t('node.panes')}
      tabs={[
        { id: 'settings', label: t('node.settings'), panel: panes.settings },
        { id: 'in', label: t('items.in'), panel: panes.in },
        { id: 'out', label: t('items.out'), panel: panes.out },
      ]}
    />
  )
}

/** Settings and wires: everything of the node that can be changed. */
function Middle({ bench, node, find, arriving }: Props & { arriving: ReturnType<typeof useArriving> }) {
  const problemText = useProblemText()
  const inRun = bench.view.steps.get(node.name)?.flatMap(({ problems }) => problems) ?? []
  const problems = [...bench.problems.filter((problem) => problem.node === node.name), ...inRun.slice(-3)]
  const sentences = [...new Set(problems.map(problemText))]
  return (
    <div className="min-w-0 space-y-4">
      {sentences.length > 0 ? (
        <ul className="space-y-1 rounded-lg bg-warn-soft p-3 text-sm text-warn wrap-anywhere">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <NodeName bench={bench} name={node.name} />
      <SettingsOf bench={bench} node={node} arriving={arriving} />
      <OnErrorSettings bench={bench} node={node} />
      <div className="space-y-2 border-t border-line pt-3">
        <ConnectFrom bench={bench} node={node} />
        <LeadsTo bench={bench} node={node} />
      </div>
      {callsOut(node.kind) ? <OnTheWire bench={bench} node={node.name} find={find} /> : null}
    </div>
  )
}
