import type { Outage } from '@/mocks/webhooks/race/outage'
import type { Fate, Tally } from '@/mocks/webhooks/race/tally'

/** Heights in the picture, in pixels. */
export const happensY = 16
export const knownY = 62
export const laneHeight = 84

/** Left of it stand the names of the two lines. */
export const laneLeft = 8

/** The part of the day that is drawn, in virtual ms since the start. */
export interface View {
  from: number
  to: number
}

/** While it moves, six real seconds and at least three questions; at rest at the end, the whole day. */
export function viewOf(now: number, speed: number, interval: number, duration: number, done: boolean): View {
  if (done) return { from: 0, to: duration }
  const width = Math.min(duration, Math.max(6_000 * speed, 3 * interval))
  return now < width ? { from: 0, to: width } : { from: now - width, to: now }
}

export interface LaneMark {
  id: string
  x: number
  /** Where it became known; absent while it has not. */
  knownX?: number
  lost: boolean
}

export interface LaneLayout {
  marks: LaneMark[]
  /** One path of all requests: there may be thousands. */
  requests: string
  outage?: { x: number; width: number }
}

/** @param start the race's, in virtual ms since the epoch, as the tally counts */
export function laneLayout(
  { fates, requests }: Tally,
  start: number,
  { from, to }: View,
  width: number,
  outage?: Outage,
): LaneLayout {
  const scale = (width - 2 * laneLeft) / (to - from)
  const x = (ms: number) => Math.round((laneLeft + (ms - from) * scale) * 10) / 10
  const inView = ({ at, learntAt = at }: Fate) => learntAt - start >= from && at - start <= to
  const ticks = new Set(
    requests.filter(({ at }) => at - start >= from).map(({ at }) => Math.round(x(at - start))),
  )
  return {
    marks: fates.filter(inView).map(({ id, at, learntAt, lost }) => ({
      id,
      x: x(at - start),
      knownX: learntAt === undefined ? undefined : x(learntAt - start),
      lost: lost !== undefined,
    })),
    requests: [...ticks].map((tick) => `M${tick} ${knownY + 6}v10`).join(''),
    outage: outage && {
      x: Math.max(0, x(outage.from)),
      width: Math.max(0, Math.min(width, x(outage.to)) - Math.max(0, x(outage.from))),
    },
  }
}
