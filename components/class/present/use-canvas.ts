import { type RefObject, useEffect, useState } from 'react'
import { canvasWidth } from './laser-place'

/** Below it a slide is read like any page on a phone. */
const narrowest = 700

/** How much smaller a slide may get so that all of it is seen. What is longer is scrolled anyway, and keeps its size. */
const smallest = 0.66

export interface Canvas {
  wide: boolean
  zoom: number
}

interface Sizes {
  /** Of the window the slide is shown in. */
  width: number
  height: number
  /** Of the slide at its own size. */
  slideHeight: number
}

/** @param fits the whole slide should be seen: on a projector nobody scrolls */
export function canvasFor({ width, height, slideHeight }: Sizes, fits: boolean): Canvas {
  if (width < narrowest) return { wide: false, zoom: 1 }
  const full = width / canvasWidth
  if (!fits || slideHeight === 0) return { wide: true, zoom: full }
  const whole = height / slideHeight
  return { wide: true, zoom: whole < full * smallest ? full : Math.min(full, whole) }
}

/** How large a slide is shown in the room it has. The slide's own height does not depend on that: its lines never break anew. */
export function useCanvas(
  room: RefObject<HTMLElement | null>,
  slide: RefObject<HTMLElement | null>,
  fits: boolean,
): Canvas {
  const [canvas, setCanvas] = useState<Canvas>({ wide: true, zoom: 1 })
  useEffect(() => {
    const [outer, inner] = [room.current, slide.current]
    if (outer === null || inner === null) return
    const measure = () => {
      const sizes = { width: outer.clientWidth, height: outer.clientHeight, slideHeight: inner.offsetHeight }
      if (sizes.width > 0) setCanvas(canvasFor(sizes, fits))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(outer)
    observer.observe(inner)
    return () => observer.disconnect()
  }, [room, slide, fits])
  return canvas
}
