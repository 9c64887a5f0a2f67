import { useEffect } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'

/** At most twenty a second leave, and one a second while the pointer rests. */
const fastest = 50
const slowest = 1_000

/** Where in a box a pointer is, both from 0 to 1; undefined outside of it. */
export function placeIn(
  { left, top, width, height }: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
  { clientX, clientY }: { clientX: number; clientY: number },
): { x: number; y: number } | undefined {
  const [x, y] = [(clientX - left) / width, (clientY - top) / height]
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : undefined
}

/** Sends where the pointer is over whatever carries `data-canvas`, while the laser is on. */
export function useLaser(room: LiveRoom, on: boolean): void {
  useEffect(() => {
    if (!on) return
    let place: { x: number; y: number } | undefined
    let [moved, sentAt] = [false, 0]
    const look = (event: PointerEvent) => {
      const canvas = event.target instanceof Element ? event.target.closest('[data-canvas]') : null
      place = canvas ? placeIn(canvas.getBoundingClientRect(), event) : undefined
      moved = true
    }
    const timer = setInterval(() => {
      const now = performance.now()
      if (place === undefined || !(moved || now - sentAt >= slowest)) return
      ;[moved, sentAt] = [false, now]
      void room.send('laser.move', place).catch(() => {})
    }, fastest)
    addEventListener('pointermove', look)
    addEventListener('pointerdown', look)
    return () => {
      clearInterval(timer)
      removeEventListener('pointermove', look)
      removeEventListener('pointerdown', look)
    }
  }, [room, on])
}
