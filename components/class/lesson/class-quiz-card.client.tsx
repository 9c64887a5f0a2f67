'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId } from 'react'
import type { As } from '@/lib/live/knock'
import { pollOf } from '@/lib/live/room-scene'
import { progress as store } from '@/lib/progress/store'
import { useLive } from '../use-live'
import { PollResults } from './poll-results.client'
import { useQuizKey } from './quiz-key'
import { useMyVote } from './use-vote'
import { Voting } from './voting.client'

interface Props {
  id: string
  as: As
  question: ReactNode
  choices: { id: string; label: ReactNode }[]
}

/** A question that the class answers by vote; the result is seen once the trainer shows it. */
export function ClassQuizCard({ id, as, question, choices }: Props) {
  const t = useTranslations('classLesson')
  const [kindId, legendId] = [useId(), useId()]
  const [, { seat }] = useLive(as)
  const poll = seat && pollOf(seat.scene, id)
  const isPublished = poll?.state === 'published'
  const answer = useQuizKey(id, as, useLocale(), isPublished)
  const mine = useMyVote(id, poll?.round ?? 1, seat?.me.id)
  useEffect(() => {
    // For the review of what was learned: what was voted is what was answered.
    if (answer && mine && as === 'learner') store.recordAnswer(id, mine, answer.right.includes(mine))
  }, [answer, mine, as, id])
  return (
    <section
      data-island
      data-quiz={id}
      data-poll={poll?.state ?? 'none'}
      aria-labelledby={`${kindId} ${legendId}`}
      className="my-6 max-w-3xl rounded-2xl border border-line bg-raised p-5 shadow-card"
    >
      <p id={kindId} className="mb-2 text-xs font-semibold tracking-wide text-muted uppercase">
        {t('poll.label')}
        {poll && poll.round > 1 ? ` · ${t('poll.round', { round: poll.round })}` : ''}
      </p>
      {isPublished || as !== 'learner' ? (
        <div id={legendId} className="font-semibold [&_p]:my-2">
          {question}
        </div>
      ) : (
        <Voting id={id} legendId={legendId} question={question} choices={choices} poll={poll} />
      )}
      {isPublished ? (
        <PollResults choices={choices} totals={poll.totals ?? {}} answer={answer} mine={mine} />
      ) : null}
      {!isPublished && as !== 'learner' ? (
        <ol className="mt-3 grid gap-2">
          {choices.map((choice) => (
            <li key={choice.id} className="rounded-xl border border-line bg-surface px-4 py-2 text-sm">
              {choice.label}
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  )
}
