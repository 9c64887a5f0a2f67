// Shown by an older event that came later, and with which the handler wrote over what a newer one had said.
import type { Exchange } from '@/mocks/wire-log'
import { arrivalsIn, workFor } from '../arrivals'
import { type Detector, shownBy } from '../misconception'
import { bodyObject } from '../traffic'

const happenedAt = ({ request }: Exchange): number => Date.parse(String(bodyObject(request).date))

export const detector: Detector = (evidence) => {
  const written = arrivalsIn(evidence)
    .filter(({ stranger }) => !stranger)
    .flatMap((arrival) =>
      workFor(evidence, arrival)
        .filter(({ request }) => request.method === 'PUT')
        .map((exchange) => ({ exchange, date: happenedAt(arrival.exchange) })),
    )
    .sort((a, b) => a.exchange.at - b.exchange.at)
  const stale = written.find((one, i) =>
    written
      .slice(0, i)
      .some(
        (other) =>
          other.date > one.date &&
          other.exchange.request.url === one.exchange.request.url &&
          other.exchange.request.body !== one.exchange.request.body,
      ),
  )
  return shownBy(stale?.exchange)
}
