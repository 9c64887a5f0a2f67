/** Every wide screen shows a slide as a page of this width, made larger or smaller: lines break at the same words. */
export const canvasWidth = 1152

/** A slide longer than this is not pointed at below it. */
const canvasReach = 4096

/** What a phone's field stands for: the upper part of a slide, as wide as a projector. */
const padHeight = 648

/** From 0 to 1, of a slide's width and of its reach. */
export interface LaserPlace {
  x: number
  y: number
}

type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>

/**
 * @param box of a slide, or of a phone's field, as it lies in the window
 * @returns undefined outside of it
 */
export function placeIn(
  box: Box,
  { clientX, clientY }: { clientX: number; clientY: number },
  kind: 'slide' | 'pad',
): LaserPlace | undefined {
  const [x, down] = [(clientX - box.left) / box.width, clientY - box.top]
  if (x < 0 || x > 1 || down < 0 || down > box.height) return undefined
  const y = kind === 'pad' ? (down / box.height) * padHeight : (down / box.width) * canvasWidth
  return { x, y: Math.min(1, y / canvasReach) }
}

/** Where a dot lies in a slide: a part of its width, and pixels of its own size. */
export const dotAt = ({ x, y }: LaserPlace) => ({ left: `${x * 100}%`, top: y * canvasReach })
