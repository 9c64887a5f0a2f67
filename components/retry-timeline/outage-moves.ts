import type { Outage } from '@/mocks/webhooks/race/outage'
import { axisEnd, stepped } from './axis'

export type End = 'from' | 'to'

const minute = 60_000

/** Stays on the axis and in order. @param held the end that was moved: the other one stays */
export function moved(outage: Outage, held: End, moment: number): Outage {
  const inside = Math.min(axisEnd, Math.max(0, moment))
  return held === 'from'
    ? { ...outage, from: Math.min(inside, outage.to) }
    : { ...outage, to: Math.max(inside, outage.from) }
}

/** Both ends by the same key; as long as before, unless the axis ends. */
export function shifted(outage: Outage, steps: number): Outage {
  const from = stepped(outage.from, steps)
  return { from, to: Math.min(axisEnd, from + outage.to - outage.from) }
}

export function readOutage(text: string | undefined): Outage | undefined {
  const [, from, to] = (text ?? '').match(/^(\d+)-(\d+)$/) ?? []
  const outage = { from: Number(from) * minute, to: Number(to) * minute }
  return outage.from <= outage.to && outage.to <= axisEnd ? outage : undefined
}

/** As minutes, `45-840`: short to keep, and a check can read it. */
export const writeOutage = ({ from, to }: Outage): string =>
  `${Math.round(from / minute)}-${Math.round(to / minute)}`
