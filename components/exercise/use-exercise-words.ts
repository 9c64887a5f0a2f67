import { useTranslations } from 'next-intl'
import type { ExerciseKind } from '@/lib/content/exercise'

/** What differs by kind in the frame of an exercise. The kinds that bring words of their own say it there. */
export function useExerciseWords(kind: ExerciseKind): { kind: string; nothingYet: string } {
  const t = useTranslations()
  if (kind === 'order' || kind === 'design')
    return { kind: t(`${kind}.kind`), nothingYet: t(`${kind}.nothingYet`) }
  return { kind: t(`exercise.kind.${kind}`), nothingYet: t('exercise.nothingYet') }
}
