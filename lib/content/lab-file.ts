// What `lab.json` of a webhook exercise says: what its lab opens with, and what a learner does in it.
import { z } from 'zod'
import { labParts } from '@/components/webhook-lab/lab-start'
import { policyIds } from '@/mocks/webhooks/delivery/policy'
import { styleIds } from '@/mocks/webhooks/signing/style'

export const subscriptionSchema = z.strictObject({
  name: z.string().default(''),
  url: z.string().default(''),
  /** Machine names. */
  events: z.array(z.string()).default([]),
})

/** One thing done in the lab; `wait` lets virtual seconds pass. */
const actSchema = z.union([
  z.strictObject({ subscribe: subscriptionSchema }),
  z.strictObject({ happen: z.string(), to: z.string().optional() }),
  z.strictObject({ wait: z.number().positive() }),
  z.strictObject({ replay: z.enum(['failed', 'all']) }),
  /** From now on the handler's address answers so; in `happened` only, where there is no learner's handler yet. */
  z.strictObject({
    answer: z.strictObject({
      status: z.int().min(200).max(599),
      headers: z.record(z.string(), z.string()).default({}),
      /** Virtual seconds it takes. */
      after: z.number().min(0).default(0),
    }),
  }),
])

/** `lab.json`. Beside it lie the files of the handler, of which `/route.ts` answers. */
export const labFileSchema = z.strictObject({
  /** All of them unless said otherwise. */
  parts: z.array(z.enum(labParts)).optional(),
  /** What the form holds at first. */
  subscription: subscriptionSchema.optional(),
  /** Made before the learner comes. */
  subscribed: z.array(subscriptionSchema).default([]),
  policy: z.enum(policyIds).optional(),
  style: z.enum(styleIds).optional(),
  /** As in a link: `seed=7&faults=duplicate(times:3),outage`. */
  faults: z.string().optional(),
  /** Done before the learner comes, so that there is a log to read. The clock has moved on by then. */
  happened: z.array(actSchema).default([]),
  /** In `solution` and `wrong`: what is done before Check is pressed. */
  does: z.array(actSchema).default([]),
  /** In `wrong`: false where nobody has pressed Run, and the handler does not listen. */
  running: z.boolean().default(true),
  answers: z.record(z.string(), z.string()).default({}),
})

export type LabFile = z.infer<typeof labFileSchema>
export type LabAct = z.infer<typeof actSchema>
