import { checkCounts } from '@/lib/content/check-counts'
import { compileLesson } from '@/lib/content/compile'
import { exerciseSlugs, readExercise } from '@/lib/content/exercise'
import type { CourseUnit, Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import { isCheckedPart } from '@/lib/practice/part-checks'
import type { TaughtLesson } from '@/lib/progress/record'
import { outlineOf } from '../lesson/outline'

async function taughtLesson(lesson: Lesson, locale: Locale): Promise<TaughtLesson> {
  const compiled = await compileLesson(lesson, locale)
  const href = `/${locale}/lessons/${lesson.id}`
  const counts = checkCounts(lesson, locale, compiled.parts)
  const slugs = exerciseSlugs(lesson)
  const written = outlineOf(compiled)
  const exercises = Object.entries(counts).map(([id, checks]) => {
    const slug = id.slice(lesson.id.length + 1)
    // A step or a question may have the same id as a part.
    const part = written.find(({ name, props }) =>
      name === 'Exercise' ? props.slug === slug : isCheckedPart(name) && props.id === slug,
    )
    const step = compiled.steps.find((each) => each.id === part?.step)
    const title = slugs.includes(slug) ? readExercise(lesson, slug, locale).messages.title : step?.title
    return { id, title: title ?? lesson.meta[locale].title, href: step ? `${href}#${step.id}` : href, checks }
  })
  return { id: lesson.id, title: lesson.meta[locale].title, href, exercises }
}

/** Every lesson with what there is to pass in it, each with the place where it stands. */
export const taughtCourse = (course: CourseUnit[], locale: Locale): Promise<TaughtLesson[]> =>
  Promise.all(course.flatMap((unit) => unit.lessons.map((lesson) => taughtLesson(lesson, locale))))
