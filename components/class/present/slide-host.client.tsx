'use client'
import './stage.css'
import { type ReactNode, useEffect, useRef } from 'react'
import { positionOf } from '@/lib/live/room-scene'
import { useLive } from '../use-live'
import { LaserDot } from './laser-dot.client'
import { canvasWidth } from './laser-place'
import { showScreen } from './show-screen'
import { useCanvas } from './use-canvas'
import { useScrollTogether } from './use-scroll-together'

interface Props {
  as: 'trainer' | 'screen'
  /** The lesson whose slides are inside. */
  lesson: string
  children: ReactNode
}

/** The slides of one lesson, and of them the screen where the class is. */
export function SlideHost({ as, lesson, children }: Props) {
  const [room, { seat }] = useLive(as)
  const box = useRef<HTMLDivElement>(null)
  const slide = useRef<HTMLDivElement>(null)
  const { wide, zoom } = useCanvas(box, slide, as === 'screen')
  useScrollTogether(box, { lesson, zoom, leads: as === 'trainer' })
  const position = positionOf(seat?.scene ?? {})
  const step = position?.lesson === lesson ? position.step : undefined
  const fragment = position?.fragment ?? 0
  useEffect(() => {
    if (step === undefined || box.current === null) return
    showScreen(box.current, { step, fragment })
    box.current.scrollTo({ top: 0, behavior: 'instant' })
  }, [step, fragment])
  return (
    <div
      ref={box}
      data-slides={wide ? 'wide' : 'narrow'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="h-full overflow-x-hidden overflow-y-auto outline-offset-[-3px]"
    >
      <div
        ref={slide}
        data-canvas="slide"
        style={wide ? { width: canvasWidth, zoom } : undefined}
        className={`relative mx-auto ${wide ? 'px-12 py-8' : 'p-4'}`}
      >
        {children}
        <LaserDot room={room} />
      </div>
    </div>
  )
}
