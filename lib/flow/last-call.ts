// Promises what is left of a call for the expressions after it: as it came, and after the flow has waited for the contact.
import type { LastCall as SeenCall } from '../expression/flow-context'
import type { Dialect, FlowResult } from './flow'
import { bytesIn, limits } from './limits'
import type { Answer } from './make-call'
import type { Outgoing } from './outgoing'

/** `json` is absent when the answer was no JSON, or none came. */
export interface LastCall extends SeenCall {
  /** Of the answer's body. */
  bytes: number
}

export function lastCallOf({ method, url }: Outgoing, answer: Answer | undefined): LastCall {
  const { status = 0, headers = {}, text = '' } = answer ?? {}
  const bytes = bytesIn(text)
  return { method, url, status, headers, bytes, ...jsonIn(text) }
}

function jsonIn(text: string): { json?: unknown } {
  try {
    return { json: JSON.parse(text) }
  } catch {
    return {}
  }
}

/** Of `Result` the value is the status code; the whole answer goes along when it is small enough. */
export function resultOf(name: string, call: LastCall): FlowResult {
  const { method, url, status, bytes } = call
  return {
    name,
    value: `${status}`,
    category: status >= 200 && status < 300 ? 'Success' : 'Failure',
    input: `${method} ${url}`,
    ...('json' in call && bytes < limits.extra ? { extra: call.json } : {}),
  }
}

/** A flow that waits is put away: what comes back with it is `extra` (Weni), or what the run could hold (RapidPro). */
export function afterWait(dialect: Dialect, call: LastCall | undefined): LastCall | undefined {
  if (!call) return undefined
  if (dialect === 'weni') return 'json' in call && call.bytes < limits.extra ? call : undefined
  return call.bytes <= limits.kept ? call : undefined
}
