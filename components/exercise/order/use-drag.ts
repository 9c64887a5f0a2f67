import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { placeAt } from './arrange'

/** Where a line is or may be put. */
export type ListName = 'pool' | 'placed'

export interface Drag {
  line: string
  list: ListName
  /** Among the other lines of that list. */
  place: number
}

/** Pixels a pointer moves before it drags: a click is no drag. */
const slack = 4
/** Pixels from the window's edge at which the page begins to scroll along, and how far with each move. */
const edge = { near: 56, step: 14 }

/** The list under the pointer; between the lists it is the one before. */
function target(line: string, { clientX, clientY }: PointerEvent, from: ListName): Drag {
  const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-order-list]')
  const list: ListName = under ? (under.dataset.orderList === 'pool' ? 'pool' : 'placed') : from
  const rows = [...(under?.querySelectorAll<HTMLElement>('[data-order-row]') ?? [])]
    .filter((row) => row.dataset.orderRow !== line)
    .map((row) => row.getBoundingClientRect())
  return { line, list, place: placeAt(clientY, rows) }
}

function scrollAlong(y: number): void {
  if (y < edge.near) scrollBy(0, -edge.step)
  if (y > innerHeight - edge.near) scrollBy(0, edge.step)
}

interface Held {
  line: string
  from: ListName
  x: number
  y: number
  /** Where it would go now: a finger may lift before the mark is drawn. */
  now?: Drag
}

/** Dragging by mouse, pen or finger: nothing moves before the line is dropped, a mark shows where it would go. */
export function useDrag(onDrop: (drag: Drag) => void) {
  const [drag, setDrag] = useState<Drag>()
  const held = useRef<Held>(undefined)
  const dragged = useRef(false)
  const end = () => {
    held.current = undefined
    setDrag(undefined)
  }
  const dragging = drag !== undefined
  useEffect(() => {
    if (!dragging) return
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      held.current = undefined
      setDrag(undefined)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [dragging])

  const handle = (line: string, from: ListName) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = { line, from, x: event.clientX, y: event.clientY }
      dragged.current = false
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { current } = held
      if (!current) return
      const { now } = current
      const way = Math.hypot(event.clientX - current.x, event.clientY - current.y)
      if (!now && way < slack) return
      dragged.current = true
      scrollAlong(event.clientY)
      const next = target(line, event, now?.list ?? from)
      if (next.list === now?.list && next.place === now.place) return
      current.now = next
      setDrag(next)
    },
    onPointerUp() {
      const { now } = held.current ?? {}
      if (now) onDrop(now)
      end()
    },
    onPointerCancel: end,
  })
  /** A drag ends with a click on the handle, which means nothing then. */
  const wasDrag = () => {
    const was = dragged.current
    dragged.current = false
    return was
  }
  return { drag, handle, wasDrag }
}
