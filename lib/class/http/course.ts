// What of the course an address asks for.
import { findLesson, type Lesson, readCourse } from '@/lib/content/tree'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { Refusal } from '../refusal'

/** @throws Refusal not-allowed for a lesson there is not: nobody learns more by guessing names */
export function lessonOf(id: string | null): Lesson {
  const found = findLesson(readCourse(), id ?? '')
  if (found === undefined) throw new Refusal('not-allowed')
  return found.lesson
}

/** @param id `<unit>/<lesson>/<slug>` of an exercise or a quiz */
export function partOf(id: string): { lesson: Lesson; slug: string } {
  const [, lesson = '', slug = ''] = /^([^/]+\/[^/]+)\/([^/]+)$/.exec(id) ?? []
  return { lesson: lessonOf(lesson), slug }
}

export function localeOf(query: URLSearchParams): Locale {
  const wanted = query.get('locale') ?? ''
  return isLocale(wanted) ? wanted : 'en'
}
