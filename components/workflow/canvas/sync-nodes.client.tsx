'use client'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import type { Bench } from '../bench'
import { type CanvasNode, type CanvasWire, canvasNodes, type Marks } from '../flow-elements'

/** Tells React Flow what has changed in the workflow, the run or the choice; what it holds itself, it keeps. */
export function SyncNodes({ bench, marks }: { bench: Bench; marks: Marks }) {
  const store = useStoreApi<CanvasNode, CanvasWire>()
  const { setNodes } = useReactFlow<CanvasNode, CanvasWire>()
  const { workflow, node: open } = bench
  useEffect(() => {
    const before = store.getState().nodes
    const after = canvasNodes(workflow, marks, before)
    if (after.length !== before.length || after.some((node, at) => node !== before[at])) setNodes(after)
  }, [workflow, marks, store, setNodes])
  useEffect(() => {
    const { nodes } = store.getState()
    const chosen = nodes.filter(({ selected }) => selected).map(({ data }) => data.node.name)
    // Several may be chosen to be moved together; none of them is open then.
    if (open === undefined ? chosen.length !== 1 : chosen.includes(open)) return
    setNodes((now) =>
      now.map((node) => {
        const selected = node.data.node.name === open
        return (node.selected ?? false) === selected ? node : { ...node, selected }
      }),
    )
  }, [open, store, setNodes])
  return null
}
