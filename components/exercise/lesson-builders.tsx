import { readFreeFlow, readFreeWorkflow } from '@/lib/content/free-play'
import type { Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import { KindMessages } from './kind-messages'
import { Workbench } from './workbench.client'

interface Props {
  lesson: Lesson
  locale: Locale
  /** Slug, unique in the lesson: what is built is kept under it. */
  id: string
  /** `<start>.json` in the lesson's folder `flows` or `workflows`. */
  start: string
}

/** `<FlowCard>` in a lesson's text: a flow to fill and play, without checks. */
export function FlowCard({ lesson, locale, id, start }: Props) {
  const { flow, contacts } = readFreeFlow(lesson, start, locale)
  return (
    <KindMessages kind="flow">
      <div data-island data-builder={id} className="my-6">
        <Workbench
          id={`${lesson.id}/${id}`}
          title={flow.name}
          start={{ kind: 'flow', flow, contacts, locked: false }}
        />
      </div>
    </KindMessages>
  )
}

/** `<WorkflowBuilder>` in a lesson's text: a workflow to wire and run, without checks. */
export function WorkflowBuilder({ lesson, locale, id, start }: Props) {
  const { workflow, call } = readFreeWorkflow(lesson, start, locale)
  return (
    <KindMessages kind="workflow">
      <div data-island data-builder={id} className="my-6">
        <Workbench
          id={`${lesson.id}/${id}`}
          title={workflow.name}
          start={{ kind: 'workflow', workflow, call }}
        />
      </div>
    </KindMessages>
  )
}
