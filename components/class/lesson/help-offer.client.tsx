'use client'
import { useTranslations } from 'next-intl'
import { progress as store } from '@/lib/progress/store'
import { useProgress } from '../../shell/use-progress.client'
import { Button } from '../../ui/button'
import type { Offer } from './exercise-watch'
import { handForm } from './hand-form'
import { knownWatch } from './watches'

interface Props {
  /** Of the exercise. */
  id: string
  offer: Offer
  hints: readonly string[]
}

/** Said to nobody but the learner: first a hint, and when that was not enough, the way to the trainer. */
export function HelpOffer({ id, offer: { what, why }, hints }: Props) {
  const t = useTranslations('classLesson')
  const shown = useProgress().progress.exercises[id]?.hints ?? 0
  const asksTrainer = what === 'trainer' || shown >= hints.length
  const answer = (yes: boolean) => {
    knownWatch(id)?.answerOffer()
    if (!yes) return
    if (asksTrainer) handForm.open()
    else store.recordHint(id, shown + 1)
  }
  return (
    <div role="status" className="mt-5 rounded-xl border border-line bg-pull-soft px-4 py-3 text-sm">
      <p>
        {t(`offer.${why}`)} {t(asksTrainer ? 'offer.askTrainer' : 'offer.takeHint')}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button variant="pull" onClick={() => answer(true)}>
          {t(asksTrainer ? 'offer.toTrainer' : 'offer.hint')}
        </Button>
        <Button onClick={() => answer(false)}>{t('offer.no')}</Button>
      </div>
    </div>
  )
}
