// Promises that what a file or a draft says is a flow, or names the place where it is not one.
import { z } from 'zod'
import { branchTests } from './check-flow'
import type { Flow, FlowContact } from './flow'
import { limits } from './limits'
import { methods } from './methods'
import type { FlowProblem } from './problem'

const id = z.string().min(1).max(100)
const text = z.string().max(100_000)
const to = id.optional()

const say = z.strictObject({ id, kind: z.literal('say'), text, next: to })
const ask = z.strictObject({ id, kind: z.literal('ask'), text, result: text, next: to })
const call = z.strictObject({
  id,
  kind: z.literal('call'),
  method: z.enum(methods),
  url: text,
  headers: z.array(z.strictObject({ name: text, value: text })).max(100),
  body: text,
  result: text,
  success: to,
  failure: to,
})
const branch = z.strictObject({
  id,
  kind: z.literal('branch'),
  operand: text,
  cases: z
    .array(
      z.strictObject({
        test: z.enum(branchTests),
        arguments: z.array(text).max(5),
        category: z.string().min(1).max(100),
        next: to,
      }),
    )
    .max(limits.cases),
  other: to,
})

/** The shape alone; whether it can be played is for `flowProblems` to say. */
export const flowSchema: z.ZodType<Flow> = z.strictObject({
  name: z.string(),
  dialect: z.enum(['weni', 'rapidpro']),
  cards: z.array(z.discriminatedUnion('kind', [say, ask, call, branch])).max(limits.cards),
})

export const flowContactSchema: z.ZodType<FlowContact> = z.strictObject({
  name: z.string(),
  urn: z.string().regex(/^[a-z]+:.+$/),
  language: z.string(),
  fields: z.record(z.string(), z.string()),
})

type Read = { flow: Flow; problem?: undefined } | { flow?: undefined; problem: FlowProblem }

/** `path` in the problem's values is where the first thing is that a flow does not have. */
export function validateFlow(value: unknown): Read {
  const read = flowSchema.safeParse(value)
  if (read.success) return { flow: read.data }
  const path = read.error.issues[0]?.path.join('.') || '/'
  return { problem: { code: 'flow.not-a-flow', setting: path, values: { path } } }
}

/** A flow as the text of a `flow.json` or of a draft. */
export function readFlow(text: string): Read {
  try {
    return validateFlow(JSON.parse(text))
  } catch {
    return { problem: { code: 'flow.not-json', values: {} } }
  }
}
