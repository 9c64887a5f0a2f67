'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Poll } from '@/lib/live/room-scene'
import { Button } from '../../ui/button'
import { InlineCode } from '../../ui/inline-code'
import { RefusalLine } from './refusal-line.client'
import { RoundsTable } from './rounds-table.client'
import { useRounds } from './use-rounds'
import type { Sending } from './use-send'
import type { WallQuiz } from './wall-step'

interface Props {
  quiz: WallQuiz
  poll: Poll | undefined
  /** Votes so far; what for is not told while it is open. */
  voters: number
  sending: Sending
}

/** One question: open, close, look, show to the room, vote again. */
export function PollCard({ quiz, poll, voters, sending: { send, busy, refused } }: Props) {
  const t = useTranslations('classWall.polls')
  const [anonymous, setAnonymous] = useState(poll?.anonymous ?? true)
  const rounds = useRounds(poll)
  const { id, question, choices } = quiz
  const { state, round = 0 } = poll ?? {}
  const open = () =>
    send('poll.open', {
      ...{ poll: id, round: round + 1, choices: choices.map((choice) => choice.id), anonymous },
      ...(poll?.text && { text: poll.text }),
    })
  return (
    <section
      aria-label={question}
      data-poll={id}
      data-poll-state={state ?? 'none'}
      className="grid gap-3 rounded-xl border border-line bg-raised p-4"
    >
      <h3 className="max-w-prose font-semibold">
        <InlineCode text={question} />
      </h3>
      <p role="status" className="text-sm font-medium">
        {state === undefined ? '' : t(`state.${state}`, { round, count: voters })}
      </p>
      {rounds.length > 0 ? <RoundsTable choices={choices} rounds={rounds} /> : null}
      {rounds.length === 0 ? (
        <ul className="list-disc pl-5 text-sm text-muted">
          {choices.map((choice) => (
            <li key={choice.id}>
              <InlineCode text={choice.label} />
            </li>
          ))}
        </ul>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        {state === 'open' ? (
          <Button variant="primary" disabled={busy} onClick={() => send('poll.close', { poll: id, round })}>
            {t('close')}
          </Button>
        ) : (
          <>
            {state === 'closed' ? (
              <Button
                variant="primary"
                disabled={busy}
                onClick={() => send('poll.publish', { poll: id, round })}
              >
                {t('publish')}
              </Button>
            ) : null}
            <Button disabled={busy} variant={state === undefined ? 'primary' : 'quiet'} onClick={open}>
              {t(state === undefined ? 'open' : 'again')}
            </Button>
            <label className="inline-flex min-h-10 items-center gap-2 text-sm">
              <input
                type="checkbox"
                checked={anonymous}
                onChange={({ target }) => setAnonymous(target.checked)}
                className="size-4 accent-pull"
              />
              {t('anonymous')}
            </label>
          </>
        )}
        <RefusalLine code={refused} />
      </div>
    </section>
  )
}
