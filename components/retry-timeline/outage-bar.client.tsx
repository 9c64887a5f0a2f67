'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { Outage } from '@/mocks/webhooks/race/outage'
import { useSpan } from '../race/use-span'
import { axisEnd, momentAt, partOf, type Scale, stepped } from './axis'
import { type End, moved, shifted } from './outage-moves'
import type { OutageHandle } from './use-outage'

interface Props {
  handle: OutageHandle
  scale: Scale
  width: number
}

/** What the pointer holds: an end, or the whole bar. */
type Held = End | 'bar'

/** Steps of an arrow key that each key goes. */
const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 6,
  PageDown: -6,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

function afterKey(outage: Outage, end: End, key: string, whole: boolean): Outage | undefined {
  const count = steps[key]
  if (count === undefined) return undefined
  if (!Number.isFinite(count)) return moved(outage, end, count < 0 ? 0 : axisEnd)
  return whole ? shifted(outage, count) : moved(outage, end, stepped(outage[end], count))
}

function useDrag({ handle, scale, width }: Props) {
  const drag = useRef<{ held: Held; before: Outage; x: number }>(undefined)
  const outageAt = (x: number): Outage | undefined => {
    if (!drag.current || width === 0) return undefined
    const { held, before, x: start } = drag.current
    const by = (x - start) / width
    const dragged = (end: End) => momentAt(partOf(before[end], scale) + by, scale)
    if (held !== 'bar') return moved(before, held, dragged(held))
    const from = dragged('from')
    return { from, to: Math.min(axisEnd, from + before.to - before.from) }
  }
  return {
    begin: (held: Held) => (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { held, before: handle.outage, x: event.clientX }
    },
    move: ({ clientX }: PointerEvent) => {
      const outage = outageAt(clientX)
      if (outage) handle.show(outage)
    },
    end: ({ clientX }: PointerEvent) => {
      const outage = outageAt(clientX)
      if (outage && drag.current) handle.keep(drag.current.before, outage)
      drag.current = undefined
    },
    cancel: () => {
      if (drag.current) handle.show(drag.current.before)
      drag.current = undefined
    },
  }
}

/** The outage as a bar to drag, with a slider at each end. */
export function OutageBar(props: Props) {
  const t = useTranslations('retryTimeline.outage')
  const span = useSpan()
  const { begin, move, end, cancel } = useDrag(props)
  const { handle, scale, width } = props
  const { outage } = handle
  const place = { from: partOf(outage.from, scale) * width, to: partOf(outage.to, scale) * width }
  const pointer = { onPointerMove: move, onPointerUp: end, onPointerCancel: cancel }
  const onKeyDown = (which: End) => (event: KeyboardEvent) => {
    const next = afterKey(outage, which, event.key, event.shiftKey)
    if (next === undefined) return
    event.preventDefault()
    handle.keep(outage, next)
  }
  return (
    <div className="relative h-11 touch-none select-none">
      <div
        onPointerDown={begin('bar')}
        {...pointer}
        style={{ left: place.from, width: place.to - place.from }}
        className="absolute inset-y-1 cursor-grab overflow-hidden bg-bad text-center text-xs leading-9 font-semibold text-on-accent active:cursor-grabbing"
      >
        {place.to - place.from > 110 ? t('name') : null}
      </div>
      {(['from', 'to'] as const).map((which) => (
        <div
          key={which}
          role="slider"
          tabIndex={0}
          aria-label={t(which)}
          aria-valuemin={0}
          aria-valuemax={axisEnd / 60_000}
          aria-valuenow={outage[which] / 60_000}
          aria-valuetext={t('at', { span: span(outage[which]) })}
          onKeyDown={onKeyDown(which)}
          onPointerDown={begin(which)}
          {...pointer}
          style={{ left: place[which] }}
          className={`absolute inset-y-0 grid w-6 cursor-ew-resize place-items-center rounded-md border-2 border-bad bg-raised text-bad ${which === 'from' ? '-translate-x-full' : ''}`}
        >
          <span aria-hidden="true">{which === 'from' ? '‹' : '›'}</span>
        </div>
      ))}
    </div>
  )
}
