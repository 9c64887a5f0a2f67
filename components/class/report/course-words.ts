import { compileLesson } from '@/lib/content/compile'
import type { CourseUnit } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import type { WallStep, WallWords } from '../wall/wall-step'
import { wallSteps, wallWords } from '../wall/wall-steps'

/** What ids in a report are called. */
export interface CourseWords extends Pick<WallWords, 'beliefs'> {
  lessons: Record<string, { title: string; steps: WallStep[] }>
}

/** Of the whole course, without solutions and without what is right. For the server only. */
export async function courseWords(course: CourseUnit[], locale: Locale): Promise<CourseWords> {
  const lessons = course.flatMap((unit) => unit.lessons)
  const entries = await Promise.all(
    lessons.map(async (lesson) => {
      const steps = wallSteps(lesson, locale, await compileLesson(lesson, locale))
      return [lesson.id, { title: lesson.meta[locale].title, steps }] as const
    }),
  )
  return { lessons: Object.fromEntries(entries), beliefs: wallWords(locale).beliefs }
}
