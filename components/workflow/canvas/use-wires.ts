import { useMemo, useRef } from 'react'
import type { Bench } from '../bench'
import { sameWire } from '../edits'
import { type CanvasWire, canvasWires, type Marks } from '../flow-elements'

/** The wires as React Flow draws them; those that have not changed are the same objects as before. */
export function useWires({ workflow, wire: open }: Bench, marks: Marks): CanvasWire[] {
  const before = useRef<CanvasWire[]>([])
  return useMemo(() => {
    before.current = canvasWires(workflow, marks, before.current).map((wire) => {
      const selected = open !== undefined && wire.data !== undefined && sameWire(wire.data.wire, open)
      return (wire.selected ?? false) === selected ? wire : { ...wire, selected }
    })
    return before.current
  }, [workflow, marks, open])
}
