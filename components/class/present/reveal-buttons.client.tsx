'use client'
import { useTranslations } from 'next-intl'
import { isRevealed } from '@/lib/live/room-scene'
import { AskOnce } from './ask-once.client'
import type { SeatedSteering } from './desk-frame.client'

interface Props {
  steering: SeatedSteering
  exercises: readonly { id: string; title: string }[]
}

/** Shows the solution of an exercise of this step to everybody; it cannot be hidden again. */
export function RevealButtons({ steering: { seat, act, drives }, exercises }: Props) {
  const t = useTranslations('classPresent.reveal')
  return exercises.map(({ id, title }) =>
    isRevealed(seat.scene, id) ? (
      <p key={id} className="text-sm text-good">
        <span aria-hidden="true">✓</span> {t('done', { title })}
      </p>
    ) : (
      <AskOnce
        key={id}
        label={t('label', { title })}
        question={t('question')}
        disabled={!drives}
        onYes={() => void act('solution.reveal', { exercise: id })}
      />
    ),
  )
}
