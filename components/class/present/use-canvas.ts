import { type RefObject, useEffect, useState } from 'react'

/** Every wide screen shows a slide as a page of this width, made larger or smaller: lines break at the same words. */
export const canvasWidth = 1152

/** Below it a slide is read like any page on a phone. */
const narrowest = 700

export interface Canvas {
  wide: boolean
  zoom: number
}

/** How large a slide is shown in the room it has. */
export function useCanvas(room: RefObject<HTMLElement | null>): Canvas {
  const [canvas, setCanvas] = useState<Canvas>({ wide: true, zoom: 1 })
  useEffect(() => {
    if (room.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0
      if (width === 0) return
      setCanvas(width < narrowest ? { wide: false, zoom: 1 } : { wide: true, zoom: width / canvasWidth })
    })
    observer.observe(room.current)
    return () => observer.disconnect()
  }, [room])
  return canvas
}
