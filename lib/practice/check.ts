// The grammar of checks: each asks the evidence one question and, when it fails, says why and shows where.
import type { Exchange } from '@/mocks/wire-log'
import type { Evidence } from './evidence'

export type Verdict =
  | { pass: true; exchange?: string }
  | {
      pass: false
      /** Key of the sentence under `checks.<id>.fail` in the exercise's messages. */
      reason: string
      /** Id of the exchange that shows it. */
      exchange?: string
      /** Fills `{name}` places of the sentence. */
      values?: Record<string, string | number>
    }

export interface Check {
  /** Slug, never changes: progress is kept under it. */
  id: string
  test(evidence: Evidence): Verdict
}

export interface ExerciseDefinition {
  checks: readonly Check[]
  /** Misconception cards whose traces the exercise lays out itself: here they say nothing of the learner. */
  stages?: readonly string[]
}

/** What `check.ts` of every exercise exports by default. */
export const defineExercise = (definition: ExerciseDefinition): ExerciseDefinition => definition

export const pass = (exchange?: Exchange): Verdict => ({ pass: true, exchange: exchange?.id })

export const fail = (
  reason: string,
  exchange?: Exchange,
  values?: Record<string, string | number>,
): Verdict => ({
  pass: false,
  reason,
  exchange: exchange?.id,
  values,
})

/** A check that breaks on evidence its author did not think of fails with this reason instead of taking the page down. */
export const brokenCheck = 'broken-check'

/** @returns a verdict per check id, in order */
export function judge({ checks }: ExerciseDefinition, evidence: Evidence): Map<string, Verdict> {
  return new Map(
    checks.map((check) => {
      try {
        return [check.id, check.test(evidence)]
      } catch (error) {
        return [check.id, fail(brokenCheck, undefined, { error: String(error) })]
      }
    }),
  )
}

/** Puts values into the `{name}` places of a sentence; an unknown place is left to be seen. */
export const fillSentence = (sentence: string, values: Record<string, string | number> = {}): string =>
  sentence.replace(/\{([a-z]+)\}/gi, (place, name: string) => String(values[name] ?? place))
