'use client'
import { useTranslations } from 'next-intl'
import type { PollVotes } from '@/lib/live-wall/wall'
import { InlineCode } from '../../ui/inline-code'

interface Props {
  choices: readonly { id: string; label: string }[]
  rounds: readonly PollVotes[]
}

/** Votes for each choice, rounds side by side. */
export function RoundsTable({ choices, rounds }: Props) {
  const t = useTranslations('classWall.polls')
  const share = ({ totals, voters }: PollVotes, id: string) => (voters === 0 ? 0 : (totals[id] ?? 0) / voters)
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{t('votes')}</caption>
      <thead>
        <tr className="text-muted">
          <th scope="col" className="py-1 text-left font-semibold">
            {t('choice')}
          </th>
          {rounds.map(({ round, voters }) => (
            <th key={round} scope="col" className="py-1 pl-3 text-left font-semibold">
              {t('round', { round })} <span className="font-normal">({t('voters', { count: voters })})</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {choices.map(({ id, label }) => (
          <tr key={id} className="border-t border-line align-top">
            <th scope="row" className="w-1/3 py-1.5 pr-2 text-left font-normal [overflow-wrap:anywhere]">
              <InlineCode text={label} />
            </th>
            {rounds.map((votes) => (
              <td key={votes.round} className="py-1.5 pl-3 tabular-nums">
                <span className="flex items-center gap-2">
                  <span aria-hidden="true" className="h-3 min-w-8 grow overflow-hidden rounded-sm bg-sunken">
                    <span className="block h-full bg-pull" style={{ width: `${100 * share(votes, id)}%` }} />
                  </span>
                  <span className="w-16 text-right">
                    {votes.totals[id] ?? 0} · {Math.round(100 * share(votes, id))}%
                  </span>
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
