import type { Connection, FinalConnectionState } from '@xyflow/react'
import { useMemo } from 'react'
import type { Bench } from '../bench'
import { connect } from '../edits'
import { type CanvasWire, nodeIds } from '../flow-elements'
import { useLatest } from './use-latest'

const numberIn = (handle: string | null | undefined) => Number(handle?.slice(1) ?? 0)

/** The node under the pointer or the finger. */
function nodeUnder(event: MouseEvent | TouchEvent): string | undefined {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event
  const element = point && document.elementFromPoint(point.clientX, point.clientY)
  const node = element?.closest('.react-flow__node')
  return node instanceof HTMLElement ? node.dataset.id : undefined
}

/** A line drawn from socket to socket becomes a wire; drawn onto a node, it goes to its first input, or says why it cannot. */
export function useConnecting(bench: Bench) {
  const latest = useLatest(bench)
  return useMemo(() => {
    const wire = (from: string, output: number, to: string, input: number) => {
      const { workflow, attempt } = latest.current
      const ids = nodeIds(workflow.nodes)
      const name = (id: string) => workflow.nodes[ids.indexOf(id)]?.name ?? ''
      attempt(connect(workflow, { from: name(from), output, to: name(to), input }))
    }
    return {
      onConnect: ({ source, sourceHandle, target, targetHandle }: Connection) =>
        wire(source, numberIn(sourceHandle), target, numberIn(targetHandle)),
      onConnectEnd: (event: MouseEvent | TouchEvent, { isValid, fromHandle }: FinalConnectionState) => {
        const to = nodeUnder(event)
        if (isValid || fromHandle?.type !== 'source' || to === undefined) return
        // Where it began and ended: a press that moved by a hair.
        if (to !== fromHandle.nodeId) wire(fromHandle.nodeId, numberIn(fromHandle.id), to, 0)
      },
      onEdgeClick: (_: unknown, { data }: CanvasWire) => latest.current.openWire(data?.wire),
      onPaneClick: () => latest.current.openNode(undefined),
    }
  }, [latest])
}
