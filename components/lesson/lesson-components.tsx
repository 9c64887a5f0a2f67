import type { Step } from '@/lib/content/steps'
import type { Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import { Exercise } from '../exercise/exercise'
import { LessonConsole } from '../exercise/lesson-console'
import { Predict } from '../quiz/predict'
import { Quiz } from '../quiz/quiz'
import { Choice } from '../quiz/choice'
import { MethodBadge } from '../ui/method-badge'
import { Aside, Handout, Misconception, Notes, Pull, Push } from './blocks'
import { StepSection } from './step-section'

/** Everything a lesson's MDX may use, bound to the lesson it stands in. */
export const lessonComponents = (lesson: Lesson, locale: Locale, steps: Step[]) => ({
  Step: (props: Parameters<typeof StepSection>[0]) => (
    <StepSection {...props} number={steps.findIndex(({ id }) => id === props.id) + 1} />
  ),
  Exercise: ({ slug }: { slug: string }) => <Exercise lesson={lesson} slug={slug} locale={locale} />,
  RequestConsole: (props: Omit<Parameters<typeof LessonConsole>[0], 'lesson'>) => (
    <LessonConsole {...props} lesson={lesson.id} />
  ),
  Predict: (props: Omit<Parameters<typeof Predict>[0], 'lesson'>) => <Predict {...props} lesson={lesson.id} />,
  Quiz: (props: Omit<Parameters<typeof Quiz>[0], 'lesson'>) => <Quiz {...props} lesson={lesson.id} />,
  Choice,
  Method: MethodBadge,
  Aside,
  Handout,
  Misconception,
  Notes,
  Pull,
  Push,
  table: (props: React.ComponentProps<'table'>) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="table-scroll" tabIndex={0}>
      <table {...props} />
    </div>
  ),
})
