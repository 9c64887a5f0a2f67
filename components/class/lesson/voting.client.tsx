'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Poll } from '@/lib/live/room-scene'
import { ChoiceList } from '../../quiz/choice-list.client'
import { Button } from '../../ui/button'
import { useVote } from './use-vote'

interface Props {
  id: string
  /** Names the region too. */
  legendId: string
  question: ReactNode
  choices: { id: string; label: ReactNode }[]
  /** None before the trainer asks. */
  poll: Poll | undefined
}

/** Choose, and vote while the vote is open; as often as one likes. */
export function Voting({ id, legendId, question, choices, poll }: Props) {
  const t = useTranslations('classLesson')
  const round = poll?.round ?? 1
  const { mine, failed, cast } = useVote(id, round)
  const [chosen, setChosen] = useState<{ round: number; choice: string }>()
  const shown = chosen?.round === round ? chosen.choice : mine
  const isOpen = poll?.state === 'open'
  const news = !poll
    ? t('poll.notYet')
    : !isOpen
      ? t('poll.closed')
      : failed
        ? t('poll.failed')
        : mine === undefined
          ? t('poll.open')
          : t('poll.counted')
  return (
    // A question on the spot may hold an address, which has no place to break.
    <div className="wrap-anywhere">
      <ChoiceList
        name={id}
        legendId={legendId}
        legend={question}
        choices={choices}
        chosen={shown}
        disabled={poll !== undefined && !isOpen}
        onChoose={(choice) => setChosen({ round, choice })}
      />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          disabled={!isOpen || shown === undefined || shown === mine}
          onClick={() => shown !== undefined && cast(shown)}
        >
          {t(mine === undefined ? 'poll.vote' : 'poll.change')}
        </Button>
        <p role="status" className="text-sm text-muted">
          {news}
        </p>
      </div>
    </div>
  )
}
