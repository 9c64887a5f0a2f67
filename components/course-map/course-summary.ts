import { checkCounts } from '@/lib/content/check-counts'
import { compileLesson } from '@/lib/content/compile'
import type { CourseUnit } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import type { ReviewQuestion } from '@/lib/progress/review'
import { questionsOf } from '../review/questions'

export interface LessonSummary {
  id: string
  href: string
  title: string
  summary: string
  minutes: number
  /** Id of an exercise or a part of the text → how many checks it has. */
  checks: Record<string, number>
  steps: { id: string; title: string }[]
  /** Those that come back for review. */
  questions: ReviewQuestion[]
}

export interface UnitSummary {
  slug: string
  title: string
  summary: string
  lessons: LessonSummary[]
}

/** What the map shows of the course, small enough to send to the page. */
export const courseSummary = (course: CourseUnit[], locale: Locale): Promise<UnitSummary[]> =>
  Promise.all(
    course.map(async (unit) => ({
      slug: unit.slug,
      title: unit.title[locale],
      summary: unit.summary[locale],
      lessons: await Promise.all(
        unit.lessons.map(async (lesson) => {
          const compiled = await compileLesson(lesson, locale)
          const { steps, parts } = compiled
          return {
            id: lesson.id,
            href: `/${locale}/lessons/${lesson.id}`,
            title: lesson.meta[locale].title,
            summary: lesson.meta[locale].summary,
            minutes: lesson.meta[locale].minutes,
            checks: checkCounts(lesson, locale, parts),
            steps,
            questions: questionsOf(lesson, compiled),
          }
        }),
      ),
    })),
  )
