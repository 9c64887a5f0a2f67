// What stands in the subscription's form, the requests it becomes, and which field the platform's refusal is about.
import type { Exchange, TraceStep } from '@/mocks/wire-log'

export interface SubscriptionDraft {
  name: string
  url: string
  /** Machine names. */
  events: readonly string[]
}

export const emptyDraft: SubscriptionDraft = { name: '', url: '', events: [] }

export type DraftField = 'name' | 'url' | 'events'

const address = 'https://api.wts.chat/core/v1/webhook/subscription'

function toPlatform(token: string, method: string, id: string | undefined, body?: unknown): Request {
  return new Request(id === undefined ? address : `${address}/${id}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
}

/** On from the start unless it says otherwise. */
export const createRequest = (
  token: string,
  { name, url, events, enabled }: SubscriptionDraft & { enabled?: boolean },
): Request => toPlatform(token, 'POST', undefined, { name, url, enabled, events })

export const changeRequest = (token: string, id: string, { name, url, events }: SubscriptionDraft): Request =>
  toPlatform(token, 'PUT', id, { fields: ['Name', 'Url', 'Events'], name, url, events })

export const pauseRequest = (token: string, id: string, enabled: boolean): Request =>
  toPlatform(token, 'PUT', id, { fields: ['Enabled'], enabled })

export const removeRequest = (token: string, id: string): Request => toPlatform(token, 'DELETE', id)

/** Over plain http anybody on the way can read along; the reader is told before the platform refuses. */
export const isPlainHttp = ({ url }: SubscriptionDraft): boolean => /^\s*http:/i.test(url)

export interface Refusal {
  /** Absent where the refusal is about no single field. */
  field?: DraftField
  /** The platform's own sentence, in the reader's language. */
  text: string
  /** Id of the exchange that shows it. */
  exchange: string
}

const fieldOf = (pointer: string | undefined): DraftField | undefined => {
  const first = pointer?.split('/')[1]
  return first === 'name' || first === 'url' || first === 'events' ? first : undefined
}

function sentenceIn(body: string): string | undefined {
  try {
    const { text } = JSON.parse(body)
    return typeof text === 'string' ? text : undefined
  } catch {
    return undefined
  }
}

const fieldIn = (part: TraceStep['part']) => (part?.in === 'body' ? fieldOf(part.name) : undefined)

/** Empty for a success. What the answer says counts; the trace tells which parts of the body it is about. */
export function refusalsIn({ id, response, trace }: Exchange): Refusal[] {
  if (response && response.status < 300) return []
  const step = trace.find(({ outcome }) => outcome === 'fail')
  if (step?.faults) {
    return step.faults.map(({ part, text }) => ({ field: fieldIn(part), text, exchange: id }))
  }
  const text = sentenceIn(response?.body ?? '') ?? step?.text ?? String(response?.status ?? '')
  return [{ field: fieldIn(step?.part), text, exchange: id }]
}
