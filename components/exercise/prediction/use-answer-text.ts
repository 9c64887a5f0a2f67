import { useTranslations } from 'next-intl'
import { reasonPhrase } from '@/components/wire-log/reason-phrase'
import { type Ask, type Effect, type Shape, unsure } from '@/lib/practice/prediction'

/** An answer to one of the questions, as a learner reads it. */
export function useAnswerText() {
  const t = useTranslations('exercise.prediction')
  return (ask: Ask, answer: string): string => {
    if (answer === unsure) return t('unsure')
    if (ask === 'shape') return t(`shape.${answer as Shape}`)
    if (ask === 'effect') return t(`effect.${answer as Effect}`)
    if (answer === 'none') return t('noAnswer')
    return `${answer} ${reasonPhrase({ status: Number(answer), statusText: '' })}`.trim()
  }
}
