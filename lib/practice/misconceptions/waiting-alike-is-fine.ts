// Shown by two requests that met an outage and were tried again in the very same rhythm, without a grain of chance.
import type { Detector } from '../misconception'
import { triesIn } from '../tries'

/** Seconds by which two pauses may differ and still be the same. */
const hair = 0.002

export const detector: Detector = (evidence) => {
  const tries = triesIn(evidence)
  const down = tries.filter(({ outcome }) => outcome === '503')
  const rhythms = [...new Set(down.map(({ what }) => what))].map((what) => {
    const own = tries.filter((one) => one.what === what)
    return { last: own.at(-1), gaps: own.slice(1).map(({ at }, i) => at - (own[i]?.at ?? 0)) }
  })
  const [first, second] = rhythms.filter(({ gaps }) => gaps.length > 1)
  if (!first || !second) return undefined
  const shared = Math.min(first.gaps.length, second.gaps.length)
  const isAlike = first.gaps
    .slice(0, shared)
    .every((gap, i) => Math.abs(gap - (second.gaps[i] ?? Number.POSITIVE_INFINITY)) < hair)
  return isAlike ? second.last?.shown : undefined
}
