// Shown by two refusals with 401 one after the other, while the token, or the lack of one, stayed the same.
import { type Detector, headerOf, sentBy, shownBy, statusOf, wasPutRight } from '../misconception'

export const detector: Detector = (evidence) => {
  const sent = sentBy(evidence)
  const again = sent.find((one, i) => {
    const earlier = sent[i - 1]
    if (earlier === undefined || statusOf(one) !== 401 || statusOf(earlier) !== 401) return false
    return headerOf(one, 'authorization') === headerOf(earlier, 'authorization')
  })
  return again && wasPutRight(sent, again) ? undefined : shownBy(again)
}
