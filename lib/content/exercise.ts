// Reads an exercise's folder: what the learner starts from, the solution, known wrong answers and every sentence.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Locale } from '@/lib/i18n/locales'
import { type DesignFile, designFileSchema } from './design-file'
import { ContentError } from './failure'
import { type LabFile, labFileSchema } from './lab-file'
import { checkPlaced, type OrderFile, orderFileSchema, orderLines } from './order-file'
import { type ExerciseMessages, exerciseMessagesSchema, type RequestFile, requestFileSchema } from './schema'
import { type Lesson, parseContentJson, readContentFile } from './tree'

/**
 * `request`: sent from the console; `code`: run in the sandbox; `webhook`: done in a Webhook lab; `order`: lines put in
 * order; `design`: settings chosen, and a day lived with them.
 */
export type ExerciseKind = Attempt['kind']

/** One way through an exercise. */
export type Attempt =
  | { kind: 'request'; file: RequestFile }
  | { kind: 'code'; files: Record<string, string> }
  /** `files` is empty where nobody is to write a handler. */
  | { kind: 'webhook'; lab: LabFile; files: Record<string, string> }
  | { kind: 'order'; file: OrderFile }
  | { kind: 'design'; file: DesignFile }

export interface Exercise {
  /** `<unit>/<lesson>/<slug>` without digits. */
  id: string
  slug: string
  folder: string
  kind: ExerciseKind
  messages: ExerciseMessages
  start: Attempt
  solution: Attempt
  /** Of an `order`: the text of each line, by id. */
  lines: Record<string, string>
  /** Slug of the exercise for the same skill, done once more without help. */
  again?: string
}

/** The file a code exercise runs. */
export const entryFile = '/main.ts'

const requestFile = 'request.json'
const labFile = 'lab.json'
const orderFile = 'order.json'
const designFile = 'design.json'
const againFile = 'again.json'

const againSchema = z.strictObject({ exercise: z.string().min(1) })

function filesBelow(folder: string, prefix = ''): Record<string, string> {
  const names = readdirSync(folder).sort()
  return Object.assign(
    {},
    ...names.map((name) => {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) return filesBelow(path, `${prefix}/${name}`)
      return { [`${prefix}/${name}`]: readContentFile(path, 'a file of an exercise') }
    }),
  )
}

/** @param folder `start`, `solution` or one folder of `wrong` */
export function readAttempt(folder: string): Attempt {
  if (!existsSync(folder)) {
    throw new ContentError(
      'read an exercise',
      folder,
      'the folder is not there',
      'Add it with request.json, main.ts, lab.json, order.json or design.json',
    )
  }
  if (existsSync(join(folder, requestFile))) {
    return {
      kind: 'request',
      file: parseContentJson(requestFileSchema, join(folder, requestFile), 'the requests of an exercise'),
    }
  }
  if (existsSync(join(folder, orderFile))) {
    const path = join(folder, orderFile)
    return { kind: 'order', file: parseContentJson(orderFileSchema, path, 'the order of an exercise') }
  }
  if (existsSync(join(folder, designFile))) {
    const path = join(folder, designFile)
    return { kind: 'design', file: parseContentJson(designFileSchema, path, 'the design of an exercise') }
  }
  const { '/expect.json': _expectation, [`/${labFile}`]: lab, ...files } = filesBelow(folder)
  if (lab !== undefined) {
    const path = join(folder, labFile)
    return { kind: 'webhook', lab: parseContentJson(labFileSchema, path, 'the lab of an exercise'), files }
  }
  if (files[entryFile] === undefined) {
    throw new ContentError(
      'read an exercise',
      folder,
      'there is neither request.json nor main.ts nor lab.json nor order.json nor design.json',
      'Add one of them',
    )
  }
  return { kind: 'code', files }
}

/** Slugs of a lesson's exercises, in the order of their names. */
export function exerciseSlugs(lesson: Lesson): string[] {
  const folder = join(lesson.folder, 'exercises')
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

/** @throws ContentError when the lesson has no such exercise or it lacks something */
export function readExercise(lesson: Lesson, slug: string, locale: Locale): Exercise {
  const folder = join(lesson.folder, 'exercises', slug)
  if (!existsSync(join(folder, 'check.ts'))) {
    throw new ContentError(
      'read an exercise',
      folder,
      'there is no check.ts',
      `Add the exercise or correct the slug; this lesson has: ${exerciseSlugs(lesson).join(', ') || 'none'}`,
    )
  }
  const start = readAttempt(join(folder, 'start'))
  const solution = readAttempt(join(folder, 'solution'))
  const messages = parseContentJson(
    exerciseMessagesSchema,
    join(folder, `messages.${locale}.json`),
    'the sentences',
  )
  const lines = start.kind === 'order' ? orderLines(folder, start.file, messages.lines) : {}
  if (start.kind === 'order' && solution.kind === 'order') checkPlaced(folder, solution.file, start.file)
  const id = `${lesson.id}/${slug}`
  return {
    ...{ id, slug, folder, kind: start.kind, messages, start, solution, lines },
    ...againOf(lesson, slug, folder),
  }
}

/** @throws ContentError when it names no other exercise of the lesson */
function againOf(lesson: Lesson, slug: string, folder: string): { again?: string } {
  const path = join(folder, againFile)
  if (!existsSync(path)) return {}
  const { exercise } = parseContentJson(againSchema, path, 'the exercise to do again')
  const others = exerciseSlugs(lesson).filter((other) => other !== slug)
  if (others.includes(exercise)) return { again: exercise }
  throw new ContentError(
    'read the exercise to do again',
    path,
    `"${exercise}" is no other exercise of this lesson`,
    `Name one of: ${others.join(', ') || 'none'}`,
  )
}
