// Shown by a captured delivery that somebody sent once more, and that the handler took because its signature was right.
import { arrivalsIn, isTaken } from '../arrivals'
import { type Detector, shownBy } from '../misconception'

export const detector: Detector = (evidence) => {
  const arrivals = arrivalsIn(evidence)
  // A handler that takes anything has not come to signatures yet.
  if (arrivals.some((one) => one.stranger === 'forged' && isTaken(one))) return undefined
  return shownBy(arrivals.find((one) => one.stranger === 'replay' && isTaken(one))?.exchange)
}
