// What a learner reports about themselves: the newest state counts, and only trainers see it.
import { z } from 'zod'

const name = z.string().min(1).max(120)
const small = z.record(z.string().max(40), z.json())

export const stateBodies = {
  'progress.set': z.strictObject({
    step: name,
    state: z.enum(['working', 'failing', 'done', 'stuck']),
    /** Which checks fail, which misconceptions were seen. */
    detail: small.default({}),
  }),
  'vote.cast': z.strictObject({ poll: name, round: z.number().int().min(1).max(20), choice: name }),
  'help.raise': z.strictObject({
    step: name,
    note: z.string().max(500).default(''),
    /** The request to show, when its owner agrees. */
    shown: small.nullable().default(null),
  }),
  'help.lower': z.strictObject({}),
  'help.resolve': z.strictObject({ member: z.uuid() }),
  'delivery.report': z.strictObject({
    fire: z.uuid(),
    /** Which of the fire's requests. */
    n: z.number().int().min(0).max(200).default(0),
    attempt: z.number().int().min(1).max(20),
    receipt: z.strictObject({
      status: z.number().int().min(0).max(599),
      milliseconds: z.number().int().min(0),
      digest: z.string().max(100).default(''),
      verified: z.boolean().optional(),
      /** How often the handler did its work for this message so far. */
      effects: z.number().int().min(0).max(1_000).optional(),
    }),
  }),
  'pace.set': z.strictObject({ pace: z.enum(['slower', 'fine', 'faster']) }),
  'question.ask': z.strictObject({ text: z.string().trim().min(1).max(300) }),
  'question.answered': z.strictObject({ question: z.uuid() }),
  'request.share': z.strictObject({ step: name, request: small }),
} as const

export type StateKind = keyof typeof stateBodies
export type StateBody<Kind extends StateKind> = z.infer<(typeof stateBodies)[Kind]>
