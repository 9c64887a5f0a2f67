// Shown by a body that was refused with 415 twice at one place, and never sent there as what it is.
import { type Detector, placeOf, sentBy, shownBy, statusOf, wasPutRight } from '../misconception'

export const detector: Detector = (evidence) => {
  const sent = sentBy(evidence)
  const refused = sent.filter((one) => statusOf(one) === 415)
  const again = refused.find((one, i) => refused.slice(0, i).some((other) => placeOf(other) === placeOf(one)))
  return again && wasPutRight(sent, again) ? undefined : shownBy(again)
}
