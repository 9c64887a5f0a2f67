'use client'
import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import type { WorkflowNode } from '@/lib/workflow/workflow'
import { Button } from '../../ui/button'
import type { Bench } from '../bench'
import { disconnect, refusalOf } from '../edits'
import { inputsOf, outputsOf } from '../sockets'
import { WireChoice } from '../wire-choice.client'

/** What leads to the node, and a choice of what else may. */
export function ConnectFrom({ bench, node }: { bench: Bench; node: WorkflowNode }) {
  const t = useTranslations('workflow')
  const id = useId()
  const row = useRef<HTMLDivElement>(null)
  const { workflow } = bench
  const inputs = inputsOf(node, workflow.wires)
  if (inputs.length === 0) return <p className="text-sm text-muted">{t('wire.noInput')}</p>
  const sources = workflow.nodes.flatMap((from) => {
    const outputs = outputsOf(from, workflow.wires)
    return outputs.flatMap((name, output) =>
      inputs
        .map((inputName, input) => ({
          wire: { from: from.name, output, to: node.name, input },
          from:
            outputs.length > 1
              ? t('wire.fromSocket', { from: from.name, socket: t(`sockets.${name}`) })
              : from.name,
          input: inputs.length > 1 ? ` → ${t(`sockets.${inputName}`)}` : '',
        }))
        .filter(({ wire }) => refusalOf(workflow, wire) === undefined),
    )
  })
  const coming = workflow.wires.filter(({ to }) => to === node.name)
  return (
    // biome-ignore lint/a11y/useSemanticElements: what leads here is no set of form fields
    <div
      ref={row}
      role="group"
      // The focus can be sent here.
      tabIndex={-1}
      aria-label={t('wire.comingTo', { node: node.name })}
      className="flex min-w-0 flex-wrap items-center gap-2 text-sm"
    >
      <label htmlFor={id} className="font-medium">
        {t('wire.connectFrom')}
      </label>
      {coming.map((wire, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a file can hold one wire twice
          key={at}
          className="inline-flex items-center rounded-full border border-line-strong bg-raised pl-3"
        >
          <span className="wrap-anywhere">{wire.from}</span>
          <Button
            variant="plain"
            className="px-3"
            aria-label={t('wire.cut', { from: wire.from, to: wire.to })}
            onClick={() => {
              bench.change(disconnect(workflow, wire))
              bench.say(t('wire.wasCut', { from: wire.from, to: wire.to }))
              row.current?.focus()
            }}
          >
            <span aria-hidden="true">×</span>
          </Button>
        </span>
      ))}
      <WireChoice
        id={id}
        bench={bench}
        options={sources.map(({ wire, from, input }) => ({ wire, text: from + input }))}
        invitation={t(sources.length === 0 ? 'wire.noSource' : 'wire.choose')}
        isEmpty={sources.length === 0}
      />
    </div>
  )
}
