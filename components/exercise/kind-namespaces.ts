// What words the workbench of each kind needs beyond those that every page with exercises carries.
import type { ExerciseKind } from '@/lib/content/attempt'
import type { Messages } from '@/lib/i18n/messages'

type Namespace = keyof Messages

/** A lab has its own way. */
export const kindNamespaces: Partial<Record<ExerciseKind, readonly Namespace[]>> = {
  order: ['order'],
  design: ['design'],
  flow: ['flowExercise', 'flow', 'flowErrors', 'expressionErrors'],
  workflow: [
    ...(['workflowExercise', 'workflow', 'workflowProblems', 'takeaway', 'compare'] as const),
    ...(['webhookLab', 'handler'] as const),
  ],
}
