// What `design.json` says: what the learner has to live with, what they may choose, and what is chosen.
import { z } from 'zod'
import { settingOptions } from '@/lib/practice/design/settings'

const { way, interval, retry, nightly, policy, replay } = settingOptions

const chosenSchema = z.strictObject({
  way: z.enum(way).optional(),
  interval: z.enum(interval).optional(),
  retry: z.enum(retry).optional(),
  nightly: z.enum(nightly).optional(),
  policy: z.enum(policy).optional(),
  replay: z.enum(replay).optional(),
})

const atLeastTwo = <T extends z.ZodType>(one: T) => z.array(one).min(2).optional()

/** What a setting is offered with; one that is absent stays as `chosen` says. */
const chooseSchema = z.strictObject({
  way: atLeastTwo(z.enum(way)),
  interval: atLeastTwo(z.enum(interval)),
  retry: atLeastTwo(z.enum(retry)),
  nightly: atLeastTwo(z.enum(nightly)),
  policy: atLeastTwo(z.enum(policy)),
  replay: atLeastTwo(z.enum(replay)),
})

/** Virtual hours since the start. */
const hoursSchema = z.number().min(0).max(48)

/** `design.json`, in `start`, `solution` and `wrong` alike except for `chosen`. */
export const designFileSchema = z.strictObject({
  scene: z.enum(['race', 'outage']),
  seed: z.int().positive().default(1),
  hours: z.int().min(2).max(48).default(24),
  /** When the learner's server is out of reach. */
  outage: z.strictObject({ from: hoursSchema, to: hoursSchema }).optional(),
  /** Of 1,000 requests. */
  price: z.number().positive().default(1),
  choose: chooseSchema,
  chosen: chosenSchema,
})

export type DesignFile = z.infer<typeof designFileSchema>
