'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Poll } from '@/lib/live/room-scene'
import { Button } from '../../../ui/button'
import { InlineCode } from '../../../ui/inline-code'
import type { Names } from '../names'

interface Props {
  poll: Poll
  names: Names
}

/** What the class was asked: one's own answer first, then how the room voted. */
export function ReplayPoll({ poll, names }: Props) {
  const t = useTranslations('classReport.replay')
  const [mine, setMine] = useState<string>()
  const { id, round, state, totals = {} } = poll
  const choices = Array.isArray(poll.choices) ? poll.choices.map(String) : []
  const voters = choices.reduce((sum, choice) => sum + (Number(totals[choice]) || 0), 0)
  const shown = state === 'published'
  const question = names.question(id) ?? (typeof poll.text === 'string' ? poll.text : undefined)
  return (
    <section aria-label={t('poll')} className="rounded-xl border border-line bg-raised p-3 text-sm">
      <p className="font-semibold">
        {t('asked', { round })} {question === undefined ? null : <InlineCode text={question} />}
      </p>
      <ul className="mt-2 grid gap-1.5">
        {choices.map((choice) => (
          <li key={choice} className="flex flex-wrap items-center gap-2">
            <Button
              aria-pressed={mine === choice}
              disabled={shown}
              className="min-h-9 aria-pressed:outline-2 aria-pressed:outline-ink"
              onClick={() => setMine(choice)}
            >
              <InlineCode text={names.choice(id, choice)} />
            </Button>
            {mine === choice ? <span>{t('yours')}</span> : null}
            {shown ? (
              <span className="tabular-nums">
                {t('votes', { count: Number(totals[choice]) || 0, of: voters })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {shown ? null : <p className="mt-2 text-muted">{t('answerFirst')}</p>}
    </section>
  )
}
