import { type DiagnosticTask, readDiagnostic } from '@/lib/content/diagnostic'
import { ContentError } from '@/lib/content/failure'
import { type CourseUnit, findLesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'

export interface LessonLink {
  id: string
  title: string
  href: string
}

/** A task with the lesson that teaches it. */
export type LinkedTask = DiagnosticTask & { link: LessonLink }

export function lessonLink(course: CourseUnit[], id: string, locale: Locale): LessonLink {
  const found = findLesson(course, id)
  if (found === undefined)
    throw new ContentError(
      'link a task of the diagnostic',
      'content/diagnostic',
      `there is no lesson "${id}"`,
      'Correct "lesson"',
    )
  return { id, title: found.lesson.meta[locale].title, href: `/${locale}/lessons/${id}` }
}

export const linkedTasks = (course: CourseUnit[], locale: Locale): LinkedTask[] =>
  readDiagnostic(locale).map((task) => ({ ...task, link: lessonLink(course, task.lesson, locale) }))

/** Where those begin who miss nothing. */
export function lastLesson(course: CourseUnit[], locale: Locale): LessonLink {
  const id = course.flatMap((unit) => unit.lessons).at(-1)?.id ?? ''
  return lessonLink(course, id, locale)
}
