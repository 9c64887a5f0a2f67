'use client'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { isTrigger } from '@/lib/workflow/sockets'
import type { CanvasNode } from '../flow-elements'
import { KindIcon } from '../kind-icon'

const marks = { success: '✓', warned: '!', failed: '✗', problem: '!' }

/** A node's picture. What it shows is also its label, so the picture itself is not read. */
export const StepNode = memo(
  function StepNode({ data }: Pick<NodeProps<CanvasNode>, 'data'>) {
    const t = useTranslations('workflow')
    const { node, inputs, outputs, geometry, state, problems } = data
    const mark = state ?? (problems > 0 ? 'problem' : undefined)
    return (
      <div
        className="workflow-node"
        data-kind={node.kind}
        data-state={state}
        data-trigger={isTrigger(node.kind) || undefined}
        data-off={node.disabled || undefined}
      >
        <div className="workflow-node-head" aria-hidden="true">
          <KindIcon kind={node.kind} />
          <span className="workflow-node-words">
            <span className="workflow-node-name">{node.name}</span>
            <span className="workflow-node-kind">
              {node.disabled ? t('node.off', { kind: t(`kinds.${node.kind}`) }) : t(`kinds.${node.kind}`)}
            </span>
          </span>
          {mark ? (
            <span className="workflow-node-mark" data-mark={mark}>
              {marks[mark]}
            </span>
          ) : null}
        </div>
        {inputs.map((input, at) => (
          <Socket
            key={`in ${geometry.inputs[at]}`}
            id={`i${at}`}
            y={geometry.inputs[at] ?? 0}
            label={inputs.length > 1 ? t(`sockets.${input}`) : ''}
          />
        ))}
        {outputs.map((output, at) => (
          <Socket
            key={`out ${geometry.outputs[at]}`}
            id={`o${at}`}
            y={geometry.outputs[at] ?? 0}
            label={outputs.length > 1 ? t(`sockets.${output}`) : ''}
          />
        ))}
      </div>
    )
  },
  (before, after) => before.data === after.data,
)

function Socket({ id, y, label }: { id: string; y: number; label: string }) {
  const side = id.startsWith('i') ? 'in' : 'out'
  return (
    <>
      <Handle
        id={id}
        type={side === 'in' ? 'target' : 'source'}
        position={side === 'in' ? Position.Left : Position.Right}
        style={{ top: y }}
      />
      {label ? (
        <span aria-hidden="true" className="workflow-node-socket" data-side={side} style={{ top: y }}>
          {label}
        </span>
      ) : null}
    </>
  )
}
