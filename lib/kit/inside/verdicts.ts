// Asks the learner's files in a kit's folder the same questions as the exercise's checks on the page.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type ExerciseDefinition, fillSentence, judge } from '@/lib/practice/check'
import { localeOf } from '@/mocks/locale'
import { learn } from '@/mocks/say'
import type { KitExercise, OwnFiles } from '../exercise-file'
import type { EvidenceOf } from './evidence'

export interface Said {
  /** What the check asks for. */
  label: string
  pass: boolean
  /** Why not; empty where it passes. */
  sentence: string
}

const ownNames =
  /^(requests\.http|answers\.json|lab\.json|order\.json|design\.json|flow\.json|workflow\.json)$/

const textOf = (url: URL) => readFileSync(url, 'utf8')

/** `folder` ends with a slash. */
export function ownFilesIn(folder: URL): OwnFiles {
  const source = new URL('src/', folder)
  const code = existsSync(source) ? readdirSync(source).filter((name) => name.endsWith('.js')) : []
  const others = readdirSync(folder).filter((name) => ownNames.test(name))
  return Object.fromEntries([
    ...code.map((name) => [`src/${name}`, textOf(new URL(name, source))]),
    ...others.map((name) => [name, textOf(new URL(name, folder))]),
  ])
}

export const exerciseIn = (folder: URL): KitExercise =>
  JSON.parse(textOf(new URL('practice/exercise.json', folder)))

/** @returns one per check, in order */
export async function verdictsOf(
  definition: ExerciseDefinition,
  evidenceOf: EvidenceOf,
  folder: URL,
): Promise<Said[]> {
  const exercise = exerciseIn(folder)
  await learn(localeOf(new Headers({ 'accept-language': exercise.language })))
  const verdicts = judge(definition, await evidenceOf(exercise, ownFilesIn(folder)))
  return [...verdicts].map(([id, verdict]) => {
    const { label = id, fail = {} } = exercise.checks[id] ?? {}
    if (verdict.pass) return { label, pass: true, sentence: '' }
    const sentence = fail[verdict.reason] ?? verdict.reason
    return { label, pass: false, sentence: fillSentence(sentence, verdict.values) }
  })
}
