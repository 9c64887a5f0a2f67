'use client'
import { useTranslations } from 'next-intl'
import { pollOf } from '@/lib/live/room-scene'
import { Button } from '../../ui/button'
import type { SeatedSteering } from './desk-frame.client'

interface Props {
  steering: SeatedSteering
  questions: readonly { id: string; choices: string[] }[]
}

/** A question of this step: opened for votes, closed, its result shown, and asked once more. */
export function QuestionButtons({ steering: { seat, act }, questions }: Props) {
  const t = useTranslations('classPresent.question')
  return questions.map(({ id, choices }, place) => {
    const poll = pollOf(seat.scene, id)
    const round = poll?.round ?? 0
    const next =
      poll?.state === 'open'
        ? () => act('poll.close', { poll: id, round })
        : poll?.state === 'closed'
          ? () => act('poll.publish', { poll: id, round })
          : () => act('poll.open', { poll: id, round: round + 1, choices, anonymous: false })
    const state = poll?.state ?? 'fresh'
    return (
      <section
        key={id}
        aria-label={t('label', { number: place + 1 })}
        className="flex flex-wrap items-center gap-3"
      >
        <p className="text-sm text-muted">{t(`state.${state}`)}</p>
        <Button variant="pull" onClick={() => void next()}>
          {t(`act.${state}`)}
        </Button>
      </section>
    )
  })
}
