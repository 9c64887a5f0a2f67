// Promises the parts of a delivery's body to faults that change it: the envelope as data and as text again.

export interface Envelope {
  eventType: string
  content: Record<string, unknown>
  [more: string]: unknown
}

/** Undefined where the body is not an envelope any more, e.g. a batch. */
export function envelopeIn(body: string): Envelope | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return isEnvelope(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== 'object' || value === null) return false
  const { eventType, content } = value as Partial<Envelope>
  return typeof eventType === 'string' && typeof content === 'object' && content !== null
}

/** The body with another envelope in its place; one that is not an envelope stays as it is. */
export function rewritten(body: string, change: (envelope: Envelope) => Envelope): string {
  const envelope = envelopeIn(body)
  return envelope ? JSON.stringify(change(envelope)) : body
}
