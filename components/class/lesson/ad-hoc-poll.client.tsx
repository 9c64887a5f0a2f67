'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import type { Snapshot } from '@/lib/live/room-scene'
import { PollResults } from './poll-results.client'
import { useAsked } from './use-asked'
import { useMyVote } from './use-vote'
import { Voting } from './voting.client'

/** A question that the trainer asks on the spot; once its vote is over, the trainer's next step takes it away. */
export function AdHocPoll({ room, seat }: { room: LiveRoom; seat: Snapshot }) {
  const t = useTranslations('classLesson')
  const [kindId, legendId] = [useId(), useId()]
  const poll = useAsked(room, seat.scene)
  const mine = useMyVote(poll?.id ?? '', poll?.round ?? 1, seat.me.id)
  if (poll === undefined) return null
  const { labels: choices } = poll
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
