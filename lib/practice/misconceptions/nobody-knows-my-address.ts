// Shown by a request of a stranger, unsigned or signed wrongly, that the handler took for genuine.
import { arrivalsIn, isTaken } from '../arrivals'
import { type Detector, shownBy } from '../misconception'

export const detector: Detector = (evidence) =>
  shownBy(arrivalsIn(evidence).find((one) => one.stranger === 'forged' && isTaken(one))?.exchange)
