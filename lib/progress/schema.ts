// What is remembered about a learner, and only in their browser: passed checks, answers, drafts, the last place.
import * as z from 'zod/mini'

/** Current version of the stored shape. Raise it with a step in `upgrade` and a test that reads the older one. */
export const progressVersion = 1

const files = z.record(z.string(), z.string())
/** ISO 8601, UTC. */
const moment = z.string()

const draft = z.object({
  at: moment,
  /** File path → text. A console keeps its request as one file. */
  files,
  /** Drafts that were replaced by a reset or by another device's, newest first. */
  earlier: z.optional(z.array(z.object({ at: moment, files }))),
})

const exercise = z.object({
  /** Check id → when it first passed. */
  passed: z.record(z.string(), moment),
  /** Times Check was pressed with something to look at. */
  attempts: z.number(),
  /** Rungs of the hint ladder opened. */
  hints: z.number(),
  solutionSeenAt: z.optional(moment),
})

const answer = z.object({ choice: z.string(), at: moment, right: z.optional(z.boolean()) })

const place = z.object({ lesson: z.string(), step: z.string(), at: moment })

export const progressSchema = z.object({
  version: z.literal(progressVersion),
  /** Lesson id → steps that were read. */
  steps: z.record(z.string(), z.record(z.string(), moment)),
  /** `<unit>/<lesson>/<exercise>` → what was achieved. */
  exercises: z.record(z.string(), exercise),
  /** `<unit>/<lesson>/<question>` → the last answer. */
  answers: z.record(z.string(), answer),
  drafts: z.record(z.string(), draft),
  /** Lesson id → where the reader was. */
  places: z.record(z.string(), place),
})

export type Progress = z.infer<typeof progressSchema>
export type ExerciseProgress = z.infer<typeof exercise>
export type Draft = z.infer<typeof draft>
export type Answer = z.infer<typeof answer>
export type Place = z.infer<typeof place>

export const emptyProgress: Progress = {
  version: progressVersion,
  steps: {},
  exercises: {},
  answers: {},
  drafts: {},
  places: {},
}

export type Parsed =
  | { ok: true; progress: Progress }
  /** `newer`: written by a later version of the course; it must not be overwritten. */
  | { ok: false; why: 'unreadable' | 'newer' }

/** Reads stored or imported text. Never throws. */
export function parseProgress(text: string): Parsed {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, why: 'unreadable' }
  }
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined
  if (typeof version === 'number' && version > progressVersion) return { ok: false, why: 'newer' }
  const result = z.safeParse(progressSchema, value)
  return result.success ? { ok: true, progress: result.data } : { ok: false, why: 'unreadable' }
}
