// What `workflow.json` of an exercise says: the workflow, what stands beside it, and what happens before Check is pressed.
import { z } from 'zod'
import { labParts } from '@/components/webhook-lab/lab-start'
import type { Happened } from '@/lib/workflow/rehearse-workflow'
import { workflowSchema } from '@/lib/workflow/workflow-file'
import { subscriptionSchema } from './lab-file'
import { requestFileSchema } from './schema'

const callSchema = z.strictObject({
  /** `test` is answered once, after `press`; `production` while the workflow is active. */
  mode: z.enum(['test', 'production']),
  method: z.string(),
  /** An object is sent as JSON, a text as it is. */
  body: z.json().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  query: z.record(z.string(), z.string()).optional(),
  /** Of the first webhook unless said otherwise. */
  path: z.string().optional(),
})

/** One thing that happens to the workflow. */
const happenedSchema: z.ZodType<Happened> = z.union([
  /** The button: a schedule runs, a webhook listens for a test event. */
  z.strictObject({ press: z.literal('run') }),
  z.strictObject({ request: callSchema }),
  /** Virtual seconds. */
  z.strictObject({ wait: z.number().positive() }),
  /** Id of mocks/webhooks/happenings. */
  z.strictObject({ happen: z.string(), to: z.string().optional() }),
])

/** `workflow.json`. In `solution` and `wrong` only what differs from the start. */
export const workflowFileSchema = z.strictObject({
  workflow: workflowSchema,
  /** In `solution` and `wrong`: what is done before Check is pressed. */
  happened: z.array(happenedSchema).default([]),
  /** In `start`: a console beside the builder opens with this call. */
  call: requestFileSchema.shape.requests.element.optional(),
  /** Subscriptions of the platform that are there before the learner comes. */
  subscribed: z.array(subscriptionSchema).default([]),
  /** In `start`: parts of a Webhook lab beside the builder, on the same world. */
  parts: z.array(z.enum(labParts)).default([]),
  /** In `solution` and `wrong`: what the learner subscribes in the form of the lab, before all else. */
  subscribes: z.array(subscriptionSchema).default([]),
  answers: z.record(z.string(), z.string()).default({}),
})

export type WorkflowFile = z.infer<typeof workflowFileSchema>
