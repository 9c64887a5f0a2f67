// Shown by two methods tried at one path, both answered 405: the list of those that are allowed was not read.
import { type Detector, placeOf, sentBy, shownBy, statusOf, wasPutRight } from '../misconception'

export const detector: Detector = (evidence) => {
  const sent = sentBy(evidence)
  const refused = sent.filter((one) => statusOf(one) === 405)
  const guess = refused.find((one, i) =>
    refused
      .slice(0, i)
      .some((other) => placeOf(other) === placeOf(one) && other.request.method !== one.request.method),
  )
  return guess && wasPutRight(sent, guess) ? undefined : shownBy(guess)
}
