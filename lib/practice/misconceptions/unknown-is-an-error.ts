// Shown by an event that a working handler answered with 5xx each time it came: it will not be able to use it later either.
import { arrivalsIn, isTaken } from '../arrivals'
import { type Detector, shownBy } from '../misconception'

export const detector: Detector = (evidence) => {
  const genuine = arrivalsIn(evidence).filter(({ stranger }) => !stranger)
  if (!genuine.some(isTaken)) return undefined
  const bodyOf = ({ exchange }: (typeof genuine)[number]) => exchange.request.body
  const again = genuine.find(
    (one, i) =>
      (one.status ?? 0) >= 500 &&
      genuine.slice(0, i).some((other) => bodyOf(other) === bodyOf(one) && (other.status ?? 0) >= 500) &&
      !genuine.some((other) => bodyOf(other) === bodyOf(one) && isTaken(other)),
  )
  return shownBy(again?.exchange)
}
