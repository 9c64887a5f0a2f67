'use client'
import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import type { Wire, WorkflowNode } from '@/lib/workflow/workflow'
import { Button } from '../ui/button'
import type { Bench } from './bench'
import { disconnect, refusalOf } from './edits'
import { itemsOut } from './run-view'
import { inputsOf, outputsOf } from './sockets'
import { WireChoice } from './wire-choice.client'

/** Every socket of a node with what it leads to; wires are made and taken away here without a pointer. */
export function LeadsTo({ bench, node }: { bench: Bench; node: WorkflowNode }) {
  const t = useTranslations('workflow.wire')
  const names = useTranslations('workflow.sockets')
  const outputs = outputsOf(node, bench.workflow.wires)
  return (
    <div className="space-y-2">
      {outputs.map((name, output) => (
        <Socket
          // biome-ignore lint/suspicious/noArrayIndexKey: a socket is its number
          key={output}
          bench={bench}
          node={node}
          output={output}
          label={outputs.length > 1 ? t('leadsToFrom', { socket: names(name) }) : t('leadsTo')}
        />
      ))}
    </div>
  )
}

interface SocketProps {
  bench: Bench
  node: WorkflowNode
  output: number
  label: string
}

function Socket({ bench, node, output, label }: SocketProps) {
  const t = useTranslations('workflow.wire')
  const id = useId()
  const row = useRef<HTMLDivElement>(null)
  const { workflow } = bench
  const wires = workflow.wires.filter((wire) => wire.from === node.name && wire.output === output)
  const count = itemsOut(bench.view, node.name, output)?.length
  return (
    // biome-ignore lint/a11y/useSemanticElements: a socket and its wires are no set of form fields
    <div
      ref={row}
      role="group"
      // The focus can be sent here.
      tabIndex={-1}
      aria-label={t('socketOf', { label, node: node.name })}
      className="flex min-w-0 flex-wrap items-center gap-2 text-sm"
    >
      <span className="font-medium">{label}</span>
      {wires.map((wire, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a file can hold one wire twice
        <WireChip key={at} bench={bench} wire={wire} count={count} onCut={() => row.current?.focus()} />
      ))}
      {wires.length === 0 ? <span className="text-muted">{t('nowhere')}</span> : null}
      <label htmlFor={id} className="sr-only">
        {t('connectTo', { label, node: node.name })}
      </label>
      <Targets id={id} bench={bench} from={node.name} output={output} />
    </div>
  )
}

interface ChipProps {
  bench: Bench
  wire: Wire
  count: number | undefined
  /** The button that had the focus is gone. */
  onCut: () => void
}

function WireChip({ bench, wire, count, onCut }: ChipProps) {
  const t = useTranslations('workflow')
  const { from, to, input } = wire
  const target = bench.workflow.nodes.find(({ name }) => name === to)
  const inputs = target ? inputsOf(target, bench.workflow.wires) : []
  const place =
    inputs.length > 1 ? t('wire.atInput', { to, input: t(`sockets.${inputs[input] ?? 'main'}`) }) : to
  return (
    <span className="inline-flex min-w-0 items-center rounded-full border border-line-strong bg-raised pl-3">
      <span className="min-w-0 wrap-anywhere">{place}</span>
      {count === undefined ? null : (
        <Button
          variant="plain"
          className="px-2 text-xs"
          aria-label={t('wire.showItems', { count, from, to })}
          onClick={() => bench.openWire(wire)}
        >
          {t('items.count', { count })}
        </Button>
      )}
      <Button
        variant="plain"
        className="px-3"
        aria-label={t('wire.cut', { from, to })}
        onClick={() => {
          bench.change(disconnect(bench.workflow, wire))
          bench.say(t('wire.wasCut', { from, to }))
          onCut()
        }}
      >
        <span aria-hidden="true">×</span>
      </Button>
    </span>
  )
}

function Targets({ id, bench, from, output }: { id: string; bench: Bench; from: string; output: number }) {
  const t = useTranslations('workflow')
  const { workflow } = bench
  const [asked, setAsked] = useState(false)
  // In a long list every row would hold every node: they come when somebody reaches for them.
  const isReady = asked || workflow.nodes.length <= 60
  const targets = (isReady ? workflow.nodes : []).flatMap((node) =>
    inputsOf(node, workflow.wires)
      .map((name, input) => ({
        name,
        wire: { from, output, to: node.name, input },
        many: node.kind === 'merge',
      }))
      .filter(({ wire }) => refusalOf(workflow, wire) === undefined),
  )
  const isEmpty = isReady && targets.length === 0
  return (
    <WireChoice
      id={id}
      bench={bench}
      options={targets.map(({ name, wire, many }) => ({
        wire,
        text: many ? t('wire.atInput', { to: wire.to, input: t(`sockets.${name}`) }) : wire.to,
      }))}
      invitation={t(isEmpty ? 'wire.noTarget' : 'wire.connect')}
      isEmpty={isEmpty}
      onReach={() => setAsked(true)}
    />
  )
}
