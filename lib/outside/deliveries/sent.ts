// One attempt over a real network: what came back, as the delivery engine and the wire log want to know it.
import { type Answered, CallRefused, type RefusedWhy } from '@/lib/egress/call-out'
import type { Locale } from '@/mocks/locale'
import type { AttemptError } from '@/mocks/webhooks/delivery/delivery'
import { answered, type Outcome } from '@/mocks/webhooks/delivery/outcome'
import type { Exchange } from '@/mocks/wire-log'
import type { Outgoing } from './outbox'
import { refusalTexts } from './refusal-texts'

export interface Sent {
  outcome: Outcome
  response?: Exchange['response']
  failure?: Exchange['failure']
  trace: Exchange['trace']
}

const errors: Readonly<Record<RefusedWhy, [AttemptError, NonNullable<Exchange['failure']>]>> = {
  'not-http': ['refused', 'refused'],
  credentials: ['refused', 'refused'],
  port: ['refused', 'refused'],
  address: ['refused', 'refused'],
  'unknown-host': ['dns', 'unknown-host'],
  timeout: ['timeout', 'aborted'],
  'too-much': ['reset', 'reset'],
  tls: ['tls', 'tls'],
  broken: ['reset', 'reset'],
}

const silent: Outcome['headers'] = { get: () => null }

/** Waits for what `call` brings and never throws. @returns what came of it, in the language of whoever will read it */
export async function answerTo(call: Promise<Answered>): Promise<(locale: Locale) => Sent> {
  try {
    const { status, headers, body } = await call
    const response = { status, statusText: '', headers, body: new TextDecoder().decode(body) }
    const named = new Map(headers)
    const outcome = answered(status, { get: (name) => named.get(name) ?? null })
    return () => ({ outcome, response, trace: [] })
  } catch (error) {
    const { why, about } = error instanceof CallRefused ? error : new CallRefused('broken', String(error))
    const [kind, failure] =
      why === 'broken' && about === 'ECONNREFUSED' ? (['refused', 'refused'] as const) : errors[why]
    return (locale) => {
      const text = refusalTexts[why](about)[locale]
      const step = { stage: 'route', outcome: 'fail', rule: `outside.${why}`, text } as const
      return { outcome: { error: kind, headers: silent }, failure, trace: [step] }
    }
  }
}

/** @param at virtual ms of the attempt's start @param duration ms */
export function exchangeFor(
  { url, headers, body }: Outgoing,
  { response, failure, trace }: Sent,
  facts: { at: number; duration: number; cause: string | undefined },
): Omit<Exchange, 'id'> {
  const { at, duration, cause } = facts
  return {
    ...{ at, duration, trace },
    origin: { kind: 'delivery', ...(cause !== undefined && { cause }) },
    request: { method: 'POST', url, headers: Object.entries(headers), body },
    ...(response && { response }),
    ...(failure && { failure }),
  }
}
