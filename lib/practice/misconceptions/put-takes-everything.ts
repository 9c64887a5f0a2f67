// Shown by a successful PUT that left a value as it was, because the list of fields did not name it.
import type { Exchange } from '@/mocks/wire-log'
import { type Detector, isGood, sentBy, shownBy, wasPutRight } from '../misconception'
import { bodyObject } from '../traffic'

/** Keys that were sent, were not named in `fields`, and came back with another value. */
function leftOut({ request, response }: Exchange): string[] {
  const { fields = [], ...sent } = bodyObject(request)
  const answered = bodyObject(response)
  const named = (Array.isArray(fields) ? fields : []).map((field) => String(field).toLowerCase())
  return Object.entries(sent).flatMap(([key, value]) => {
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    const isIgnored = isPlain && key in answered && answered[key] !== value
    return isIgnored && !named.includes(key.toLowerCase()) ? [key] : []
  })
}

export const detector: Detector = (evidence) => {
  const sent = sentBy(evidence)
  const isPut = (one: Exchange) => one.request.method === 'PUT' && isGood(one)
  const isRight = (later: Exchange) => isPut(later) && leftOut(later).length === 0
  return shownBy(
    sent.find((one) => isPut(one) && leftOut(one).length > 0 && !wasPutRight(sent, one, isRight)),
  )
}
