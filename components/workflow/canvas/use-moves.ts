import type { NodeChange } from '@xyflow/react'
import { useCallback } from 'react'
import type { Bench } from '../bench'
import { moveNodes } from '../edits'
import { type CanvasNode, nodeIds } from '../flow-elements'
import { useLatest } from './use-latest'

type Changes = readonly NodeChange<CanvasNode>[]

/** Where nodes came to rest. */
function placesIn(changes: Changes, nameOf: (id: string) => string | undefined) {
  const places = new Map<string, { x: number; y: number }>()
  for (const change of changes) {
    if (change.type !== 'position' || change.dragging || !change.position) continue
    const name = nameOf(change.id)
    const { x, y } = change.position
    if (name !== undefined) places.set(name, { x: Math.round(x), y: Math.round(y) })
  }
  return places
}

/** What was moved or chosen on the canvas, told to the builder once it rests. */
export function useMoves(bench: Bench): (changes: NodeChange<CanvasNode>[]) => void {
  const latest = useLatest(bench)
  return useCallback(
    (changes) => {
      const chosen = changes.filter((change) => change.type === 'select')
      const moved = changes.some((change) => change.type === 'position' && !change.dragging)
      if (chosen.length === 0 && !moved) return
      const { workflow, node: open, change, openNode } = latest.current
      const ids = nodeIds(workflow.nodes)
      const nameOf = (id: string) => workflow.nodes[ids.indexOf(id)]?.name
      const places = placesIn(changes, nameOf)
      if (places.size > 0) change(moveNodes(workflow, places), `move ${[...places.keys()].join('\n')}`)
      const added = chosen.filter(({ selected }) => selected)
      if (added.length === 1 && added[0]) openNode(nameOf(added[0].id))
      // A frame around several opens none of them.
      else if (added.length > 1 || chosen.some(({ id }) => nameOf(id) === open)) openNode(undefined)
    },
    [latest],
  )
}
