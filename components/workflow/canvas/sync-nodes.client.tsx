'use client'
import { type FitViewOptions, useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import type { Bench } from '../bench'
import { nodeNamed } from '../edits'
import { type CanvasNode, type CanvasWire, canvasNodes, type Marks } from '../flow-elements'
import { nodeWidth } from '../node-geometry'
import { isInView, isPartlyInView } from './in-view'
import { useLatest } from './use-latest'

/** Tells React Flow what has changed in the workflow, the run or the choice; what it holds itself, it keeps. */
export function SyncNodes({ bench, marks, fit }: { bench: Bench; marks: Marks; fit: FitViewOptions }) {
  const store = useStoreApi<CanvasNode, CanvasWire>()
  const { setNodes, setCenter, fitView } = useReactFlow<CanvasNode, CanvasWire>()
  const at = nodeNamed(bench.workflow, bench.node)?.at
  const latest = useLatest(at)
  const { workflow, node: open } = bench
  useEffect(() => {
    const before = store.getState().nodes
    const after = canvasNodes(workflow, marks, before)
    if (after.length !== before.length || after.some((node, at) => node !== before[at])) setNodes(after)
    const state = store.getState()
    const known = new Set(before.map(({ data }) => data.node))
    // Another workflow has come, or this one was put in order; or all that is left stands elsewhere.
    const isOther = after.length > 1 && !after.some(({ data }) => known.has(data.node))
    const isAway = !after.some(({ position }) => isPartlyInView(state, position))
    if (state.panZoom && after.length > 0 && (isOther || isAway)) void fitView(fit)
  }, [workflow, marks, store, setNodes, fitView, fit])
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
    const place = latest.current
    const state = store.getState()
    // Opened from elsewhere: from the runs, or just added.
    if (place && state.panZoom && !isInView(state, place))
      void setCenter(place.x + nodeWidth / 2, place.y, { zoom: state.transform[2] })
  }, [open, store, setNodes, setCenter, latest])
  return null
}
