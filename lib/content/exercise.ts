// Reads an exercise's folder: what the learner starts from, the solution, known wrong answers and every sentence.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Locale } from '@/lib/i18n/locales'
import { type Attempt, type ExerciseKind, readAttempt } from './attempt'
import { ContentError } from './failure'
import { checkPlaced, orderLines } from './order-file'
import { type ExerciseMessages, exerciseMessagesSchema } from './schema'
import { type Lesson, parseContentJson } from './tree'

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

const againFile = 'again.json'

const againSchema = z.strictObject({ exercise: z.string().min(1) })

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
  const path = join(folder, `messages.${locale}.json`)
  const messages = parseContentJson(exerciseMessagesSchema, path, 'the sentences')
  const start = readAttempt(join(folder, 'start'), messages.texts)
  const solution = readAttempt(join(folder, 'solution'), messages.texts)
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
