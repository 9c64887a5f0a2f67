// Shown by a delivery that nobody waited for any more: the handler did its work first and answered after that.
import { arrivalsIn, workFor } from '../arrivals'
import { type Detector, shownBy } from '../misconception'

export const detector: Detector = (evidence) => {
  const late = arrivalsIn(evidence).find((arrival) => {
    const until = arrival.exchange.at + arrival.took
    return arrival.took >= arrival.timeout && workFor(evidence, arrival).some(({ at }) => at < until)
  })
  return shownBy(late?.exchange)
}
