// How many checks a lesson has: those of its exercises, as their sentences say (a test holds sentences and checks together), and of its parts.
import type { Locale } from '@/lib/i18n/locales'
import { partChecks } from '@/lib/practice/part-checks'
import { exerciseSlugs, readExercise } from './exercise'
import { ContentError } from './failure'
import type { LessonPart } from './parts'
import type { Lesson } from './tree'

/**
 * @param parts as the compiled lesson has them
 * @returns id of an exercise or a part → number of checks
 * @throws ContentError where a part is called like an exercise: their drafts and checks would be kept in one place
 */
export function checkCounts(lesson: Lesson, locale: Locale, parts: LessonPart[]): Record<string, number> {
  const counts = new Map<string, number>()
  const exercises = exerciseSlugs(lesson).map((slug) => readExercise(lesson, slug, locale))
  // Done again without looking is practice: a lesson is complete without it.
  const again = exercises.map((exercise) => exercise.again)
  for (const { id, slug, messages } of exercises) {
    if (!again.includes(slug)) counts.set(id, Object.keys(messages.checks).length)
  }
  for (const { name, id: slug } of parts) {
    const id = `${lesson.id}/${slug}`
    if (counts.has(id))
      throw new ContentError(
        'count the checks',
        lesson.folder,
        `<${name} id="${slug}"> is called like an exercise`,
        'Give it another id',
      )
    counts.set(id, partChecks[name].length)
  }
  return Object.fromEntries(counts)
}
