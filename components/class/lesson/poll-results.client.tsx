'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { InlineCode } from '../../ui/inline-code'
import type { QuizKey } from './quiz-key'

interface Props {
  choices: readonly { id: string; label: ReactNode }[]
  totals: Readonly<Record<string, number>>
  /** Of a quiz. */
  answer?: QuizKey | undefined
  /** What this learner voted for. */
  mine?: string | undefined
}

/** How the class voted, and where there is one, what is right and why. */
export function PollResults({ choices, totals, answer, mine }: Props) {
  const t = useTranslations('classLesson')
  const sum = Object.values(totals).reduce((one, other) => one + other, 0)
  return (
    <ul aria-label={t('poll.result')} className="mt-4 space-y-3">
      {choices.map(({ id, label }) => {
        const votes = totals[id] ?? 0
        const share = sum === 0 ? 0 : Math.round((votes / sum) * 100)
        const isRight = answer?.right.includes(id)
        const why = answer?.whys[id]
        return (
          <li key={id} className="text-sm">
            <div className="flex items-baseline justify-between gap-3">
              <span className="min-w-0">
                {isRight ? <strong className="mr-2 text-good">✓ {t('poll.right')}</strong> : null}
                {label}
                {mine === id ? <span className="ml-2 text-muted">({t('poll.mine')})</span> : null}
              </span>
              <span className="shrink-0 font-mono text-xs tabular-nums">
                {t('poll.votes', { count: votes })} · {share} %
              </span>
            </div>
            <div aria-hidden="true" className="mt-1 h-2 rounded-full bg-sunken">
              <div
                className={`h-2 rounded-full ${isRight ? 'bg-good' : 'bg-pull'}`}
                style={{ width: `${share}%` }}
              />
            </div>
            {why && (isRight || mine === id) ? (
              <p className="mt-1 text-muted">
                <InlineCode text={why} />
              </p>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
