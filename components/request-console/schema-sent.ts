// What a practice operation would be given: the request with every variable in the form that Send would fill in.
import type { RequestDraft } from './request-draft'
import { resolveBody, resolveHead } from './resolve-draft'
import { longestRead } from './schema-practice'
import { type BuiltIns, type Scope, scopeOf } from './variables'

/** Not the pattern that is shown: a schema that asks for an id or a time would find fault with it. */
const samples: BuiltIns = { uuid: '00000000-0000-4000-8000-000000000000', now: '2026-01-01T00:00:00.000Z' }

export const sampleScope = (draft: RequestDraft): Scope => scopeOf(draft, samples)

export const sentUrlOf = (draft: RequestDraft): string => resolveHead(draft, sampleScope(draft)).draft.url

export interface SentBody {
  text: string
  /** Of JSON: leads from an offset in `text` to one in the body as typed. */
  typedAt?: (at: number) => number
}

/** Undefined for a form, which no practice operation reads. */
export function sentBody(draft: RequestDraft): SentBody | undefined {
  const kind = draft.bodyKind ?? 'json'
  if (kind === 'none') return { text: '' }
  if (kind === 'form') return undefined
  // Nobody reads it before it is sent, so its variables need not be filled in at every key.
  if (draft.body.length > longestRead) return { text: draft.body }
  const { draft: sent, typedAt } = resolveBody(draft, sampleScope(draft))
  return kind === 'text' ? { text: sent.text ?? '' } : { text: sent.body, typedAt }
}
