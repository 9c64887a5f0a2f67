// Shown by genuine signed deliveries that were refused, all of them such as come out differently when parsed and written again.
import { arrivalsIn, isTaken } from '../arrivals'
import { type Detector, shownBy } from '../misconception'

function comesOutDifferently(body: string): boolean {
  try {
    return JSON.stringify(JSON.parse(body)) !== body
  } catch {
    return false
  }
}

export const detector: Detector = (evidence) => {
  const signed = arrivalsIn(evidence).filter(
    ({ exchange, stranger }) =>
      !stranger && exchange.request.headers.some(([name]) => /signature/i.test(name)),
  )
  const refused = signed.filter(({ status = 0 }) => Math.floor(status / 100) === 4)
  const isRewritten = ({ exchange }: { exchange: { request: { body: string } } }) =>
    comesOutDifferently(exchange.request.body)
  // One that was taken although its text changes, or refused although it does not, speaks of another mistake.
  if (signed.some((one) => isTaken(one) && isRewritten(one)) || !refused.every(isRewritten)) return undefined
  return shownBy(refused[0]?.exchange)
}
