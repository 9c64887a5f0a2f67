import { nodeWidth } from '../node-geometry'

interface Viewport {
  /** Of the picture: moved right, moved down, zoom. */
  transform: readonly [x: number, y: number, zoom: number]
  width: number
  height: number
}

interface Place {
  x: number
  y: number
}

/** Of a node's head, as the window shows it. */
function edgesOf({ transform }: Viewport, at: Place) {
  const [right, down, zoom] = transform
  const [left, top] = [at.x * zoom + right, at.y * zoom + down]
  return { left, top, right: left + nodeWidth * zoom, bottom: top + 68 * zoom }
}

/** Does the whole head of a node at this place lie in the window? */
export function isInView(viewport: Viewport, at: Place): boolean {
  const { left, top, right, bottom } = edgesOf(viewport, at)
  return left >= 0 && top >= 0 && right <= viewport.width && bottom <= viewport.height
}

/** Does any of it? */
export function isPartlyInView(viewport: Viewport, at: Place): boolean {
  const { left, top, right, bottom } = edgesOf(viewport, at)
  return right > 0 && bottom > 0 && left < viewport.width && top < viewport.height
}
