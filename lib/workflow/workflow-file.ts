// What a `workflow.json` of our own says; for exercises' files, which are read on the server.
import { z } from 'zod'
import { operators, type Problem, type Workflow } from './workflow'

const method = z.enum(['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT'])
const pairs = z.array(z.strictObject({ name: z.string(), value: z.string() }))
const operator = z.enum(operators)

const base = {
  name: z.string().min(1).max(200),
  at: z.strictObject({ x: z.number(), y: z.number() }),
  disabled: z.boolean().optional(),
  onError: z.enum(['stop', 'continue', 'error-output']).optional(),
  retry: z.strictObject({ tries: z.int().min(2).max(5), waitMs: z.number().min(0).max(60_000) }).optional(),
}

const node = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('webhook'),
    settings: z.strictObject({
      path: z.string(),
      method,
      respond: z.enum(['immediately', 'last-node', 'respond-node']),
    }),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('schedule'),
    settings: z.strictObject({ everyMinutes: z.number().positive() }),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('http-request'),
    settings: z.strictObject({
      method,
      url: z.string(),
      query: pairs.default([]),
      headers: pairs.default([]),
      bodyKind: z.enum(['none', 'fields', 'json']).default('none'),
      fields: pairs.default([]),
      json: z.string().default(''),
      neverError: z.boolean().default(false),
      fullResponse: z.boolean().default(false),
    }),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('if'),
    settings: z.strictObject({
      combine: z.enum(['all', 'any']),
      conditions: z.array(z.strictObject({ left: z.string(), operator, right: z.string().default('') })),
    }),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('set'),
    settings: z.strictObject({ fields: pairs, keepOthers: z.boolean() }),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('merge'),
    settings: z.strictObject({
      mode: z.enum(['append', 'by-position', 'by-field']),
      field: z.string().default(''),
    }),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('loop'),
    settings: z.strictObject({ batchSize: z.int().min(1) }),
  }),
  z.strictObject({ ...base, kind: z.literal('wait'), settings: z.strictObject({ seconds: z.string() }) }),
  z.strictObject({
    ...base,
    kind: z.literal('code'),
    settings: z.strictObject({ mode: z.enum(['all', 'each']), source: z.string() }),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('respond'),
    settings: z.strictObject({
      status: z.string().default('200'),
      bodyKind: z.enum(['json', 'text', 'first-item', 'none']),
      body: z.string().default(''),
    }),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('platform'),
    settings: z.strictObject({ operation: z.string(), values: pairs.default([]) }),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('unknown'),
    settings: z.strictObject({ type: z.string(), raw: z.record(z.string(), z.json()) }),
  }),
])

const wire = z.strictObject({
  from: z.string(),
  output: z.int().min(0).default(0),
  to: z.string(),
  input: z.int().min(0).default(0),
})

export const workflowSchema = z.strictObject({
  name: z.string().min(1).max(200),
  active: z.boolean().default(false),
  nodes: z.array(node).max(1000),
  wires: z.array(wire).max(5000),
})

/** Characters; more is no file a person made. */
const longest = 2_000_000

/** Never throws. What a workflow would do wrong is for `checkWorkflow` to say. */
export function readWorkflow(text: string): { workflow: Workflow } | { problem: Problem } {
  if (text.length > longest) return { problem: { code: 'file.too-long', values: { most: longest } } }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { problem: { code: 'file.not-json' } }
  }
  const read = workflowSchema.safeParse(json)
  if (read.success) return { workflow: read.data }
  const place = read.error.issues[0]?.path.join('.') ?? ''
  return { problem: { code: 'file.not-a-workflow', setting: place, values: { place: place || 'nodes' } } }
}
