import type { ComponentProps } from 'react'
import type { Step } from '@/lib/content/steps'
import type { Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import type { As } from '@/lib/live/knock'
import { bind } from '../../lesson/bind'
import { lessonComponents } from '../../lesson/lesson-components'
import { ClassExercise } from './class-exercise'
import { ClassQuiz } from './class-quiz'
import { ClassStep } from './class-step'

type View = ComponentProps<typeof ClassStep>['view']
type Written<Props, Given extends PropertyKey> = Omit<Props, Given>

interface Here {
  lesson: Lesson
  locale: Locale
  steps: Step[]
  view: View
  as: As
}

const Nothing = () => null

/** Everything a lesson's MDX may use, as a class sees it. */
export function classComponents({ lesson, locale, steps, view, as }: Here) {
  const place = { lesson, locale, as }
  const seat = { lesson: lesson.id, as }
  return {
    ...lessonComponents(lesson, locale, steps),
    Step: bind<{ steps: Step[]; view: View }, Written<ComponentProps<typeof ClassStep>, 'steps' | 'view'>>(
      ClassStep,
      {
        steps,
        view,
      },
    ),
    Exercise: bind<typeof place, { slug: string }>(ClassExercise, place),
    Quiz: bind<typeof seat, Written<ComponentProps<typeof ClassQuiz>, 'lesson' | 'as'>>(ClassQuiz, seat),
    // Notes come from a route that asks who wants them.
    Notes: Nothing,
    Handout: Nothing,
  }
}
