import type { ComponentProps } from 'react'
import type { Step } from '@/lib/content/steps'
import type { Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import { Exercise } from '../exercise/exercise'
import { FlowCard, WorkflowBuilder } from '../exercise/lesson-builders'
import { LessonConsole } from '../exercise/lesson-console'
import { ExpressionXray } from '../expression-xray/expression-xray'
import { Gauntlet } from '../gauntlet/gauntlet'
import { Term } from '../glossary/term'
import { TakeOutside } from '../kit/take-outside'
import { CompareMakeN8n } from '../no-code-compare/compare-make-n8n'
import { Predict } from '../quiz/predict'
import { Quiz } from '../quiz/quiz'
import { Race } from '../race/race'
import { RetryTimeline } from '../retry-timeline/retry-timeline'
import { SignatureLens } from '../signature-lens/signature-lens'
import { WebhookLab } from '../webhook-lab/webhook-lab'
import { bind } from './bind'
import { StepSection } from './step-section'
import { textParts } from './text-parts'

type Written<Props, Given> = Omit<Props, keyof Given>

const ScrollingTable = (props: ComponentProps<'table'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <div className="table-scroll" tabIndex={0}>
    <table {...props} />
  </div>
)

/** Everything a lesson's MDX may use, bound to the lesson it stands in. */
export function lessonComponents(lesson: Lesson, locale: Locale, steps: Step[]) {
  const here = { lesson: lesson.id }
  const place = { lesson, locale }
  return {
    Step: bind<{ steps: Step[] }, Written<ComponentProps<typeof StepSection>, { steps: Step[] }>>(
      StepSection,
      { steps },
    ),
    Exercise: bind<typeof place, { slug: string }>(Exercise, place),
    RequestConsole: bind<typeof here, Written<ComponentProps<typeof LessonConsole>, typeof here>>(
      LessonConsole,
      here,
    ),
    Predict: bind<typeof here, Written<ComponentProps<typeof Predict>, typeof here>>(Predict, here),
    Quiz: bind<typeof here, Written<ComponentProps<typeof Quiz>, typeof here>>(Quiz, here),
    Gauntlet: bind<typeof here, Written<ComponentProps<typeof Gauntlet>, typeof here>>(Gauntlet, here),
    Race: bind<typeof here, Written<ComponentProps<typeof Race>, typeof here>>(Race, here),
    RetryTimeline: bind<typeof here, Written<ComponentProps<typeof RetryTimeline>, typeof here>>(
      RetryTimeline,
      here,
    ),
    SignatureLens: bind<typeof here, Written<ComponentProps<typeof SignatureLens>, typeof here>>(
      SignatureLens,
      here,
    ),
    CompareMakeN8n: bind<typeof here, Written<ComponentProps<typeof CompareMakeN8n>, typeof here>>(
      CompareMakeN8n,
      here,
    ),
    ExpressionXray,
    FlowCard: bind<typeof place, Written<ComponentProps<typeof FlowCard>, typeof place>>(FlowCard, place),
    WorkflowBuilder: bind<typeof place, Written<ComponentProps<typeof WorkflowBuilder>, typeof place>>(
      WorkflowBuilder,
      place,
    ),
    WebhookLab: bind<typeof here, Written<ComponentProps<typeof WebhookLab>, typeof here>>(WebhookLab, here),
    TakeOutside: bind<{ locale: Locale }, Written<ComponentProps<typeof TakeOutside>, { locale: Locale }>>(
      TakeOutside,
      { locale },
    ),
    Term: bind<{ locale: Locale }, Written<ComponentProps<typeof Term>, { locale: Locale }>>(Term, {
      locale,
    }),
    ...textParts,
    table: ScrollingTable,
  }
}
