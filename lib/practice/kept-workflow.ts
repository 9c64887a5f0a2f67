// A workflow in progress as a learner's draft keeps it.
// Valibot, not zod: only what keeps the builder from being drawn is asked here, and zod would come to the page for it.
import * as v from 'valibot'
import type { Workflow } from '@/lib/workflow/workflow'

export const workflowDraft = '/workflow.json'

const node = v.looseObject({
  name: v.string(),
  kind: v.picklist([
    ...(['webhook', 'schedule', 'http-request', 'if', 'set', 'merge', 'loop', 'wait'] as const),
    ...(['code', 'respond', 'platform', 'unknown'] as const),
  ]),
  settings: v.looseObject({}),
  at: v.object({ x: v.number(), y: v.number() }),
})

const workflow = v.object({
  name: v.string(),
  active: v.boolean(),
  nodes: v.array(node),
  wires: v.array(v.object({ from: v.string(), output: v.number(), to: v.string(), input: v.number() })),
})

const isWorkflow = (value: unknown): value is Workflow => v.is(workflow, value)

/** What cannot be read is as if it had never been. */
export function keptWorkflow(files: Readonly<Record<string, string>> | undefined): Workflow | undefined {
  try {
    const value: unknown = JSON.parse(files?.[workflowDraft] ?? '')
    return isWorkflow(value) ? value : undefined
  } catch {
    return undefined
  }
}

export const workflowFiles = (kept: Workflow): Record<string, string> => ({
  [workflowDraft]: JSON.stringify(kept),
})
