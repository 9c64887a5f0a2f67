// What each kind of kit makes of the learner's files: evidence for the exercise's own checks. Runs inside the kit.
import type { Evidence } from '@/lib/practice/evidence'
import type { World } from '@/mocks/world'
import type { KitExercise, OwnFiles } from '../exercise-file'

export type EvidenceOf = (exercise: KitExercise, files: OwnFiles) => Promise<Evidence>

/** Nothing was done yet. */
export const nothingIn = (world: World): Evidence => ({
  ...{ exchanges: [], world, console: [], outcome: 'none', answers: {}, predictions: [], order: [] },
})

/** @throws Error that names the file */
export function jsonOf(files: OwnFiles, name: string): unknown {
  try {
    return JSON.parse(files[name] ?? '')
  } catch (error) {
    throw new Error(`Failed to read ${name}: ${String(error)}. Correct the JSON.`)
  }
}

/** What was filled in; a place left empty is no answer. */
export function answersOf(files: OwnFiles): Record<string, string> {
  if (files['answers.json'] === undefined) return {}
  const given = Object.entries(jsonOf(files, 'answers.json') ?? {})
  return Object.fromEntries(
    given.flatMap(([field, value]) => (value === '' ? [] : [[field, String(value)] as const])),
  )
}

/** Code by absolute path, as the sandbox knows it. */
export const codeOf = (files: OwnFiles): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, code]) => (path.startsWith('src/') ? [[path.slice(3), code]] : [])),
  )
