// A flow in progress as a learner's draft keeps it.
// Valibot, not zod: only what keeps the cards from being drawn is asked here, and zod would come to the page for it.
import * as v from 'valibot'
import type { Flow } from '@/lib/flow/flow'

export const flowDraft = '/flow.json'

const [text, next] = [v.string(), v.optional(v.string())]
const test = v.looseObject({ test: text, arguments: v.array(text), category: text, next })
const header = v.object({ name: text, value: text })

const card = v.variant('kind', [
  v.looseObject({ kind: v.literal('say'), id: text, text, next }),
  v.looseObject({ kind: v.literal('ask'), id: text, text, result: text, next }),
  v.looseObject({
    ...{ kind: v.literal('call'), id: text, method: text, url: text, body: text, result: text },
    headers: v.array(header),
    success: next,
    failure: next,
  }),
  v.looseObject({ kind: v.literal('branch'), id: text, operand: text, cases: v.array(test), other: next }),
])

const flow = v.looseObject({ name: text, dialect: v.picklist(['weni', 'rapidpro']), cards: v.array(card) })

const isFlow = (value: unknown): value is Flow => v.is(flow, value)

/** What cannot be read is as if it had never been. */
export function keptFlow(files: Readonly<Record<string, string>> | undefined): Flow | undefined {
  try {
    const value: unknown = JSON.parse(files?.[flowDraft] ?? '')
    return isFlow(value) ? value : undefined
  } catch {
    return undefined
  }
}

export const flowFiles = (kept: Flow): Record<string, string> => ({ [flowDraft]: JSON.stringify(kept) })
