// How many checks each exercise of a lesson has, as its sentences say; a test holds sentences and checks together.
import type { Locale } from '@/lib/i18n/locales'
import { exerciseSlugs, readExercise } from './exercise'
import type { Lesson } from './tree'

/** @returns exercise id → number of checks */
export const exerciseCheckCounts = (lesson: Lesson, locale: Locale): Record<string, number> =>
  Object.fromEntries(
    exerciseSlugs(lesson).map((slug) => {
      const { id, messages } = readExercise(lesson, slug, locale)
      return [id, Object.keys(messages.checks).length]
    }),
  )
