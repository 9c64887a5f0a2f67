import { useTranslations } from 'next-intl'
import type { ExerciseKind } from '@/lib/content/attempt'

/** Where the words of a kind stand that brings words of its own. */
const homes = {
  order: 'order',
  design: 'design',
  flow: 'flowExercise',
  workflow: 'workflowExercise',
} as const satisfies Partial<Record<ExerciseKind, string>>

const hasHome = (kind: ExerciseKind): kind is keyof typeof homes => kind in homes

/** What differs by kind in the frame of an exercise. */
export function useExerciseWords(kind: ExerciseKind): { kind: string; nothingYet: string } {
  const t = useTranslations()
  if (hasHome(kind)) return { kind: t(`${homes[kind]}.kind`), nothingYet: t(`${homes[kind]}.nothingYet`) }
  return { kind: t(`exercise.kind.${kind}`), nothingYet: t('exercise.nothingYet') }
}
