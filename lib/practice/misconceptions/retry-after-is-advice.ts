// Shown by a request that was told how long to wait and was sent again before that.
import type { Detector } from '../misconception'
import { triesIn } from '../tries'

export const detector: Detector = (evidence) => {
  const tries = triesIn(evidence)
  return tries.find((one, i) => {
    const earlier = tries.slice(0, i).findLast(({ what }) => what === one.what)
    return earlier?.outcome === '429' && one.at - earlier.at < earlier.told
  })?.shown
}
