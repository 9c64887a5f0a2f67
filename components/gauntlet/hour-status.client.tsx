'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useSpan } from '../race/use-span'
import type { GauntletState } from './gauntlet-session'
import { stopwatch } from './stopwatch'

/** A browser's own colours for it follow neither the page nor its dark look. */
const bar =
  'appearance-none overflow-hidden rounded-full border-none bg-sunken [&::-moz-progress-bar]:bg-push [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-push'

/** How far the hour has come. Only its beginning and end are announced: a running clock would talk without end. */
export function HourStatus({ state: { phase, run, told } }: { state: GauntletState }) {
  const t = useTranslations('gauntlet.status')
  const span = useSpan()
  const label = useId()
  const length = run?.plan.length ?? 1
  const elapsed = told?.elapsed ?? 0
  const playing = phase === 'playing' || phase === 'ready'
  const words = () => {
    if (phase === 'done') return t('done', { score: told?.card?.score ?? 0 })
    if (phase === 'fallen') return t(elapsed > 0 ? 'fallen' : 'notStarted', { when: stopwatch(elapsed) })
    if (phase === 'cancelled') return t('cancelled', { when: stopwatch(elapsed) })
    return t(phase)
  }
  return (
    <div className="min-w-0 grow basis-64">
      <p role="status" className="text-sm font-semibold">
        {words()}
      </p>
      {playing ? (
        <div className="mt-1 text-sm tabular-nums">
          <p id={label}>
            {elapsed <= length
              ? t('at', { now: stopwatch(elapsed), end: stopwatch(length) })
              : t('after', { span: span(elapsed - length) })}
          </p>
          <progress
            aria-labelledby={label}
            max={length}
            value={Math.min(elapsed, length)}
            className={`mt-1 h-2 w-full max-w-80 ${bar}`}
          />
        </div>
      ) : null}
    </div>
  )
}
