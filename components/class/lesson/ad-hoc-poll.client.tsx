'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import type { Snapshot } from '@/lib/live/room-scene'
import { askedOnTheSpot, roundOf } from './asked-on-the-spot'
import { PollResults } from './poll-results.client'
import { useMyVote } from './use-vote'
import { Voting } from './voting.client'

/** A question that the trainer asks on the spot; once its vote is over, the trainer's next step takes it away. */
export function AdHocPoll({ room, seat }: { room: LiveRoom; seat: Snapshot }) {
  const t = useTranslations('classLesson')
  const [kindId, legendId] = [useId(), useId()]
  const poll = askedOnTheSpot(seat.scene)
  const [over, setOver] = useState(poll && poll.state !== 'open' ? roundOf(poll) : undefined)
  const mine = useMyVote(poll?.id ?? '', poll?.round ?? 1, seat.me.id)
  useEffect(
    () =>
      room.on('step.go', () => {
        const asked = askedOnTheSpot(room.get().seat?.scene ?? {})
        if (asked && asked.state !== 'open') setOver(roundOf(asked))
      }),
    [room],
  )
  if (poll === undefined || roundOf(poll) === over) return null
  const choices = poll.choices.map((text) => ({ id: text, label: text }))
  const question = poll.text ?? t('poll.onTheSpot')
  return (
    <section
      aria-labelledby={`${kindId} ${legendId}`}
      data-poll={poll.state}
      className="mx-auto my-6 max-w-3xl rounded-2xl border-2 border-pull bg-raised p-5 shadow-card max-sm:mx-4"
    >
      <p id={kindId} className="mb-2 text-xs font-semibold tracking-wide text-muted uppercase">
        {t('poll.label')}
      </p>
      {poll.state === 'published' ? (
        <>
          <p id={legendId} className="font-semibold">
            {question}
          </p>
          <PollResults choices={choices} totals={poll.totals ?? {}} mine={mine} />
        </>
      ) : (
        <Voting id={poll.id} legendId={legendId} question={question} choices={choices} poll={poll} />
      )}
    </section>
  )
}
