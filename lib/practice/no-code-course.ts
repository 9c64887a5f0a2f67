// An exercise of cards or nodes in a temporary course, for tests: its files written, its attempts read and judged.
import { join } from 'node:path'
import { type Attempt, readAttempt } from '@/lib/content/attempt'
import { type TemporaryCourse, temporaryCourse } from '@/lib/content/temporary-course'
import { type ExerciseDefinition, judge, type Verdict } from './check'
import { rehearse } from './rehearsal'

export interface TestExercise {
  write(files: Record<string, unknown>): void
  read(attempt: string): Attempt
  /** What the checks say of an attempt. */
  judge(attempt: string, definition: ExerciseDefinition): Promise<Record<string, Verdict>>
  remove(): void
}

const folder = '01-first/01-one/exercises/built'

export function testExercise(): TestExercise {
  const course: TemporaryCourse = temporaryCourse()
  const read = (attempt: string) => readAttempt(join(course.root, folder, attempt))
  return {
    read,
    write(files) {
      for (const [path, value] of Object.entries(files))
        course.write(join(folder, path), JSON.stringify(value))
    },
    judge: async (attempt, definition) =>
      Object.fromEntries(judge(definition, await rehearse(read(attempt), 'pt-BR'))),
    remove: course.remove,
  }
}
