'use client'
import { useTranslations } from 'next-intl'
import type { LiveRoom } from '@/lib/live/live-room'
import { randomUuid } from '@/lib/live/random-uuid'
import type { Poll, Scene } from '@/lib/live/room-scene'
import { onTheSpot, pollsToShow } from '@/lib/live-wall/polls-to-show'
import type { PollVotes } from '@/lib/live-wall/wall'
import { AskForm } from './ask-form.client'
import { PollCard } from './poll-card.client'
import { RefusalLine } from './refusal-line.client'
import { useSend } from './use-send'
import type { WallQuiz, WallStep } from './wall-step'

interface Props {
  room: LiveRoom
  scene: Scene
  steps: readonly WallStep[]
  /** Where the class is. */
  step: string | undefined
  votes: readonly PollVotes[]
}

/** A question of another lesson, or asked on the spot: known by its choices only. */
function asQuiz(id: string, poll: Poll | undefined): WallQuiz {
  const choices = poll?.choices ?? []
  return {
    id,
    question: poll?.text ?? choices.join(' / '),
    choices: choices.map((choice) => ({ id: choice, label: choice })),
  }
}

/** The questions of this step, and one that occurs now. */
export function PollsTab({ room, scene, steps, step, votes }: Props) {
  const t = useTranslations('classWall.polls')
  const sending = useSend(room)
  const known = steps.flatMap(({ quizzes = [] }) => quizzes)
  const here = steps.find(({ id }) => id === step)?.quizzes ?? []
  const shown = pollsToShow(
    scene,
    here.map(({ id }) => id),
  )
  const ask = async (question: string, choices: string[], anonymous: boolean) => {
    const poll = `${onTheSpot}${randomUuid()}`
    await sending.send('poll.open', {
      poll,
      round: 1,
      choices,
      anonymous,
      ...(question && { text: question }),
    })
  }
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid content-start gap-4">
        {shown.length === 0 ? <p className="text-sm text-muted">{t('none')}</p> : null}
        {shown.map(({ id, poll }) => (
          <PollCard
            key={id}
            quiz={known.find((quiz) => quiz.id === id) ?? asQuiz(id, poll)}
            poll={poll}
            voters={votes.find((one) => one.poll === id && one.round === poll?.round)?.voters ?? 0}
            sending={sending}
          />
        ))}
      </div>
      <div className="grid content-start gap-2">
        <AskForm busy={sending.busy} onAsk={ask} />
        <RefusalLine code={sending.refused} />
      </div>
    </div>
  )
}
