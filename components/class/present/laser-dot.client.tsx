'use client'
import { useEffect, useRef, useState } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import { dotAt } from './laser-place'

/** Milliseconds after which a dot that does not move is gone. */
const fades = 1_500

/** Where the trainer points; what lies outside the window is scrolled into it. For eyes only. */
export function LaserDot({ room }: { room: LiveRoom }) {
  const [dot, setDot] = useState<{ x: number; y: number }>()
  const ref = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = room.on('laser.move', ({ x, y }) => {
      setDot({ x: Number(x), y: Number(y) })
      clearTimeout(timer)
      timer = setTimeout(() => setDot(undefined), fades)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [room])
  useEffect(() => {
    if (dot) ref.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }, [dot])
  if (dot === undefined) return null
  return (
    <span
      ref={ref}
      aria-hidden="true"
      data-laser
      style={dotAt(dot)}
      className="pointer-events-none absolute z-50 size-4 -translate-1/2 rounded-full border-2 border-on-accent bg-bad shadow-card"
    />
  )
}
