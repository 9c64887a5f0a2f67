// Shown by one event that came twice and made the handler post the same thing twice.
import { arrivalsIn, workFor } from '../arrivals'
import { type Detector, shownBy } from '../misconception'

export const detector: Detector = (evidence) => {
  const done = arrivalsIn(evidence)
    .filter(({ stranger }) => !stranger)
    .flatMap((arrival) =>
      workFor(evidence, arrival)
        .filter(({ request }) => request.method === 'POST')
        .map((exchange) => ({ exchange, event: arrival.exchange.request.body, arrival })),
    )
  const again = done.find((one, i) =>
    done
      .slice(0, i)
      .some(
        (other) =>
          other.event === one.event &&
          other.arrival !== one.arrival &&
          other.exchange.request.url === one.exchange.request.url &&
          other.exchange.request.body === one.exchange.request.body,
      ),
  )
  return shownBy(again?.exchange)
}
