import { exerciseCheckCounts } from '@/lib/content/check-counts'
import { compileLesson } from '@/lib/content/compile'
import type { CourseUnit } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'

export interface LessonSummary {
  id: string
  href: string
  title: string
  summary: string
  minutes: number
  /** Exercise id → how many checks it has. */
  checks: Record<string, number>
  steps: { id: string; title: string }[]
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
        unit.lessons.map(async (lesson) => ({
          id: lesson.id,
          href: `/${locale}/lessons/${lesson.id}`,
          title: lesson.meta[locale].title,
          summary: lesson.meta[locale].summary,
          minutes: lesson.meta[locale].minutes,
          checks: exerciseCheckCounts(lesson, locale),
          steps: (await compileLesson(lesson, locale)).steps,
        })),
      ),
    })),
  )
