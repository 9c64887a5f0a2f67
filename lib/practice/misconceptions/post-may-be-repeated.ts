// Shown by code that sends a POST again after it was carried out, and makes the thing twice or runs into itself.
import { type Detector, isGood, madeId, sentBy, shownBy } from '../misconception'
import { bodyObject } from '../traffic'

export const detector: Detector = (evidence) => {
  const posts = sentBy(evidence).filter(
    ({ origin, request }) => origin.kind === 'code' && request.method === 'POST',
  )
  const again = posts.find((second, i) =>
    posts.slice(0, i).some((first) => {
      const isSame =
        first.request.url === second.request.url &&
        first.request.body === second.request.body &&
        first.origin.cause === second.origin.cause
      if (!isSame || !isGood(first) || madeId(first) === undefined) return false
      const isConflict = bodyObject(second.response).key === 'ERROR_CONFLICT'
      return isConflict || (isGood(second) && madeId(second) !== madeId(first))
    }),
  )
  if (again) return shownBy(again)
  // A try whose answer got lost leaves no first exchange: the second one then meets what the first has made.
  const lost = evidence.console.some(({ text }) => / {2}no answer$/.test(text))
  return shownBy(
    lost ? posts.find(({ response }) => bodyObject(response).key === 'ERROR_CONFLICT') : undefined,
  )
}
