import { getTranslations } from 'next-intl/server'
import type { UnitSummary } from './course-summary'
import { lessonAnchor } from './lesson-anchor'
import { LessonProgress } from './lesson-progress.client'
import { StartHere } from './start-here.client'

/** Units and lessons in order, each with its minutes and how far this learner is. */
export async function CourseMap({ units }: { units: UnitSummary[] }) {
  const t = await getTranslations('map')
  return (
    <div className="space-y-12">
      {units.map((unit, index) => (
        <section key={unit.slug} aria-labelledby={`unit-${unit.slug}`}>
          <p className="text-sm font-semibold text-pull">{t('unit', { number: index + 1 })}</p>
          <h2 id={`unit-${unit.slug}`} className="text-xl font-bold tracking-tight">
            {unit.title}
          </h2>
          <p className="mt-1 max-w-prose text-muted">{unit.summary}</p>
          <ol className="mt-5 grid gap-4">
            {unit.lessons.map((lesson) => (
              <li key={lesson.id} id={lessonAnchor(lesson.id)} className="relative scroll-mt-24">
                <StartHere lesson={lesson.id} />
                <a
                  href={lesson.href}
                  className="group grid gap-x-6 gap-y-3 rounded-2xl border border-line bg-raised p-5 shadow-card transition-colors hover:border-pull sm:grid-cols-[1fr_auto]"
                >
                  <span>
                    <span className="block text-lg font-semibold group-hover:underline">{lesson.title}</span>
                    <span className="mt-1 block max-w-prose text-sm text-muted">{lesson.summary}</span>
                  </span>
                  <span className="flex items-center gap-4 text-sm text-muted sm:flex-col sm:items-end sm:justify-center sm:gap-1">
                    <span>{t('minutes', { minutes: lesson.minutes })}</span>
                    <LessonProgress checks={lesson.checks} />
                  </span>
                </a>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
