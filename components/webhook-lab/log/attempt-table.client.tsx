'use client'
import { useTranslations } from 'next-intl'
import type { AttemptRow } from '@/mocks/webhooks/delivery/delivery'
import { useTimeWords } from '../use-time-words'
import { AttemptPicture } from './attempt-picture.client'
import { useAttemptWords } from './use-attempt-words'

const columns = ['number', 'trigger', 'at', 'duration', 'answer', 'next'] as const

/** The attempts of one delivery; each can be chosen to be read. */
export function AttemptTable({
  attempts,
  chosen,
  onChoose,
}: {
  attempts: readonly Readonly<AttemptRow>[]
  chosen: string | undefined
  onChoose: (id: string) => void
}) {
  const t = useTranslations('webhookLab')
  const { short, span } = useTimeWords()
  const { outcome } = useAttemptWords()
  return (
    <>
      <AttemptPicture attempts={attempts} />
      {/* biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('attempt.title')}
        className="mt-2 overflow-x-auto"
      >
        <table className="w-full border-collapse text-left text-xs">
          <caption className="pb-1 text-left text-sm font-semibold">{t('attempt.title')}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className="py-1 pr-3 font-semibold first:pl-2">
                  {t(`attempt.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {attempts.map((attempt) => (
              <tr
                key={attempt.id}
                className={`border-t border-line ${attempt.id === chosen ? 'bg-sunken' : ''}`}
              >
                <td className="py-1 pr-3 pl-2">
                  <button
                    type="button"
                    aria-pressed={attempt.id === chosen}
                    aria-label={t('attempt.open', { number: attempt.number })}
                    onClick={() => onChoose(attempt.id)}
                    className="min-h-8 min-w-8 text-left font-semibold whitespace-nowrap underline underline-offset-4"
                  >
                    {t('log.attemptOf', { number: attempt.number, max: attempt.max })}
                  </button>
                </td>
                <td className="py-1 pr-3">{t(`log.trigger.${attempt.trigger}`)}</td>
                <td className="py-1 pr-3 whitespace-nowrap">{short(attempt.at)}</td>
                <td className="py-1 pr-3 whitespace-nowrap">
                  {attempt.duration === undefined ? '–' : span(attempt.duration)}
                </td>
                <td className="py-1 pr-3">{outcome(attempt)}</td>
                <td className="py-1 pr-3 whitespace-nowrap">
                  {attempt.nextAttemptAt === undefined ? '–' : short(attempt.nextAttemptAt)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
