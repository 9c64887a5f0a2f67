'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { pollOf, type Scene } from '@/lib/live/room-scene'
import { useLive } from '../use-live'
import { PollResults } from './poll-results.client'
import { useMyVote } from './use-vote'
import { Voting } from './voting.client'

const prefix = 'poll:ad-hoc/'

/** The newest question that the trainer asks on the spot. */
export function AdHocPoll({ scene }: { scene: Scene }) {
  const t = useTranslations('classLesson')
  const [kindId, legendId] = [useId(), useId()]
  const [, { seat }] = useLive('learner')
  const newest = Object.keys(scene).findLast((key) => key.startsWith(prefix)) ?? ''
  const poll = pollOf(scene, newest.slice('poll:'.length))
  const mine = useMyVote(poll?.id ?? '', poll?.round ?? 1, seat?.me.id)
  if (poll === undefined) return null
  const choices = poll.choices.map((text) => ({ id: text, label: text }))
  const question = t('poll.onTheSpot')
  return (
    <section
      aria-labelledby={`${kindId} ${legendId}`}
      data-poll={poll.state}
      className="mx-auto my-6 max-w-3xl rounded-2xl border border-line bg-raised p-5 shadow-card"
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
