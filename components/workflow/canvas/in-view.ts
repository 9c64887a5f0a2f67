import { nodeWidth } from '../node-geometry'

interface Viewport {
  /** Of the picture: moved right, moved down, zoom. */
  transform: readonly [x: number, y: number, zoom: number]
  width: number
  height: number
}

/** Does the whole head of a node at this place lie in the window? */
export function isInView({ transform, width, height }: Viewport, at: { x: number; y: number }): boolean {
  const [right, down, zoom] = transform
  const [left, top] = [at.x * zoom + right, at.y * zoom + down]
  return left >= 0 && top >= 0 && left + nodeWidth * zoom <= width && top + 68 * zoom <= height
}
