'use client'
import '@xyflow/react/dist/base.css'
import './canvas.css'
import { Background, Controls, MiniMap, ReactFlow, type ReactFlowInstance } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import type { Bench } from '../bench'
import { type CanvasNode, type CanvasWire, canvasNodes } from '../flow-elements'
import { useMedia } from '../use-media'
import { ItemWire } from './item-wire.client'
import { StepNode } from './step-node.client'
import { SyncNodes } from './sync-nodes.client'
import { useCanvasWords } from './use-canvas-words'
import { useConnecting } from './use-connecting'
import { useMarks } from './use-marks'
import { useMoves } from './use-moves'
import { useWires } from './use-wires'

const nodeTypes = { step: StepNode }
const edgeTypes = { wire: ItemWire }
/** Beyond so many only what is in view is drawn: hundreds would make moving them sluggish. Up to there Tab reaches every node. */
const mostDrawn = 60
const fit = { padding: 0.15, maxZoom: 1 }
/** Zoom below which no word can be read: nodes are boxes in their colours then, which is quick to draw. */
const far = 0.35

interface Props {
  bench: Bench
  onDelete: (nodes: string[]) => void
  /** Opens the node's settings and goes there. */
  onVisit: (node: string) => void
}

/**
 * The workflow as a picture. React Flow holds the nodes while they move, so that a drag draws one node and nothing of ours;
 * where they come to rest is written down.
 */
export default function Canvas({ bench, onDelete, onVisit }: Props) {
  const t = useTranslations('workflow')
  const id = useId()
  const wide = useMedia('(min-width: 48rem)')
  const still = useMedia('(prefers-reduced-motion: reduce)')
  const marks = useMarks(bench)
  const [first] = useState(() => canvasNodes(bench.workflow, marks))
  const wires = useWires(bench, marks)
  const flow = useRef<ReactFlowInstance<CanvasNode, CanvasWire>>(null)
  const frame = useRef<HTMLDivElement>(null)
  const onNodesChange = useMoves(bench)
  const connecting = useConnecting(bench)
  return (
    <div ref={frame} className="h-[26rem] overflow-hidden rounded-xl border border-line md:h-[34rem]">
      <ReactFlow
        id={id}
        aria-label={t('canvas.label')}
        className="workflow-canvas"
        defaultNodes={first}
        edges={wires}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        ariaLabelConfig={useCanvasWords()}
        onNodesChange={onNodesChange}
        onInit={(instance) => {
          flow.current = instance
          // Sooner, React Flow has no viewport to fit: its nodes need no measuring here.
          void instance.fitView(fit)
        }}
        onMove={(_, { zoom }) => frame.current?.toggleAttribute('data-far', zoom < far)}
        {...connecting}
        onKeyDown={(event) => {
          const { target } = event
          const id = target instanceof HTMLElement ? target.dataset.id : undefined
          const focused = id === undefined ? undefined : flow.current?.getNode(id)
          if (event.key === 'Enter' && focused) onVisit(focused.data.node.name)
          // React Flow chooses the node; by itself the page would scroll as well.
          if (event.key === ' ' && focused) event.preventDefault()
          if (event.key !== 'Delete' && event.key !== 'Backspace') return
          event.preventDefault()
          const nodes = flow.current?.getNodes().filter(({ selected }) => selected) ?? []
          onDelete(nodes.map(({ data }) => data.node.name))
        }}
        // The keys of React Flow listen on the whole page; a page of a course has other fields.
        deleteKeyCode={null}
        panActivationKeyCode={null}
        edgesFocusable={false}
        onlyRenderVisibleElements={bench.workflow.nodes.length > mostDrawn}
        preventScrolling={false}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        minZoom={0.1}
        connectionRadius={36}
      >
        <SyncNodes bench={bench} marks={marks} fit={fit} />
        <Background gap={24} />
        <Controls showInteractive={false} fitViewOptions={still ? fit : { ...fit, duration: 200 }} />
        {wide ? <MiniMap pannable nodeBorderRadius={8} /> : null}
      </ReactFlow>
    </div>
  )
}
