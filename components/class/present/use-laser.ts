import { useEffect } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import { type LaserPlace, placeIn } from './laser-place'

/** At most twenty a second leave, and one a second while the pointer rests. */
const fastest = 50
const slowest = 1_000

/** Sends where the pointer is over whatever carries `data-canvas`, while the laser is on. */
export function useLaser(room: LiveRoom, on: boolean): void {
  useEffect(() => {
    if (!on) return
    let place: LaserPlace | undefined
    let [moved, sentAt] = [false, 0]
    const look = (event: PointerEvent) => {
      const canvas = event.target instanceof Element ? event.target.closest('[data-canvas]') : null
      const kind = canvas?.getAttribute('data-canvas') === 'pad' ? 'pad' : 'slide'
      place = canvas ? placeIn(canvas.getBoundingClientRect(), event, kind) : undefined
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
