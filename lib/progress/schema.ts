// What is remembered about a learner, and only in their browser: passed checks, answers, drafts, the last place.
// Valibot, not zod: this stands on every page, and zod's core would be a tenth of its script.
import * as v from 'valibot'

/** Current version of the stored shape. Raise it with a step in `upgrade` and a test that reads the older one. */
export const progressVersion = 1

const files = v.record(v.string(), v.string())
/** ISO 8601, UTC. */
const moment = v.string()

const draft = v.object({
  at: moment,
  /** File path → text. A console keeps its request as one file. */
  files,
  /** Drafts that were replaced by a reset or by another device's, newest first. */
  earlier: v.optional(v.array(v.object({ at: moment, files }))),
})

const exercise = v.object({
  /** Check id → when it first passed. */
  passed: v.record(v.string(), moment),
  /** Times Check was pressed with something to look at. */
  attempts: v.number(),
  /** Rungs of the hint ladder opened. */
  hints: v.number(),
  solutionSeenAt: v.optional(moment),
})

const answer = v.object({ choice: v.string(), at: moment, right: v.optional(v.boolean()) })

/** One of the answers to a question that can be right or wrong. */
const judged = v.object({ at: moment, right: v.boolean() })

const diagnostic = v.object({
  at: moment,
  /** Where to begin; none when the mark was taken off the map again. */
  lesson: v.optional(v.string()),
})

const place = v.object({ lesson: v.string(), step: v.string(), at: moment })

export const progressSchema = v.object({
  version: v.literal(progressVersion),
  /** Lesson id → steps that were read. */
  steps: v.record(v.string(), v.record(v.string(), moment)),
  /** `<unit>/<lesson>/<exercise>` → what was achieved. */
  exercises: v.record(v.string(), exercise),
  /** `<unit>/<lesson>/<question>` → the last answer. */
  answers: v.record(v.string(), answer),
  drafts: v.record(v.string(), draft),
  /** Lesson id → where the reader was. */
  places: v.record(v.string(), place),
  /** Question id → its answers, oldest first. Absent in what was stored before questions returned. */
  history: v.optional(v.record(v.string(), v.array(judged))),
  /** What the diagnostic last recommended. */
  diagnostic: v.optional(diagnostic),
  /** Misconception card → when the learner met it and put it away. */
  misconceptions: v.optional(v.record(v.string(), moment)),
})

export type Progress = v.InferOutput<typeof progressSchema>
export type ExerciseProgress = v.InferOutput<typeof exercise>
export type Draft = v.InferOutput<typeof draft>
export type Answer = v.InferOutput<typeof answer>
export type Place = v.InferOutput<typeof place>
export type Judged = v.InferOutput<typeof judged>

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
  const version =
    typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined
  if (typeof version === 'number' && version > progressVersion) return { ok: false, why: 'newer' }
  const result = v.safeParse(progressSchema, value)
  return result.success ? { ok: true, progress: result.output } : { ok: false, why: 'unreadable' }
}
