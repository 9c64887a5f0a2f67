// Shown by an answer with a status of success whose body says that it did not work, and by nothing better after it.

import type { Exchange } from '@/mocks/wire-log'
import { type Detector, isGood, sentBy, shownBy, wasPutRight } from '../misconception'
import { bodyObject } from '../traffic'

const failure = /DENIED|INVALID|NOT_FOUND|ZERO_RESULTS|FAILED|ERROR/

const statusIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'status' in value ? String(value.status) : ''

/** One result for each pair of places, in rows. */
function statusesInRows({ rows }: Record<string, unknown>): string[] {
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row: { elements?: unknown }) =>
    Array.isArray(row?.elements) ? row.elements.map(statusIn) : [],
  )
}

function saysFailure({ response }: Exchange): boolean {
  const body = bodyObject(response)
  return [statusIn(body), ...statusesInRows(body)].some((status) => failure.test(status))
}

export const detector: Detector = (evidence) => {
  const sent = sentBy(evidence)
  const isRight = (later: Exchange) => isGood(later) && !saysFailure(later)
  return shownBy(sent.find((one) => isGood(one) && saysFailure(one) && !wasPutRight(sent, one, isRight)))
}
