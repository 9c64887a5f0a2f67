// Shown by a handler that answered a delivery with 3xx: a sender follows nobody.
import { arrivalsIn } from '../arrivals'
import { type Detector, shownBy } from '../misconception'

export const detector: Detector = (evidence) => {
  const sent = arrivalsIn(evidence).find(({ status = 0 }) => Math.floor(status / 100) === 3)
  return shownBy(sent?.exchange)
}
