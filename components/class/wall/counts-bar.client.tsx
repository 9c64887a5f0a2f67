'use client'
import { useTranslations } from 'next-intl'
import { type TileState, tileStates } from '@/lib/live-wall/tiles'
import { looks, signs } from './tile-look'

interface Props {
  counts: Record<TileState, number>
  filter: TileState | undefined
  onFilter: (state: TileState | undefined) => void
}

/** "24 of 31 done", and how many in each state: pressed, only those are shown. */
export function CountsBar({ counts, filter, onFilter }: Props) {
  const t = useTranslations('classWall')
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="text-lg font-bold tabular-nums" data-done={counts.done} data-total={total}>
        {t('doneOf', { done: counts.done, total })}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: toggles, not fields of a form */}
      <div role="group" aria-label={t('filter')} className="flex flex-wrap gap-1.5">
        {tileStates.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={filter === state}
            onClick={() => onFilter(filter === state ? undefined : state)}
            className={`inline-flex min-h-9 items-center gap-1.5 rounded-full border px-3 text-sm font-semibold tabular-nums aria-pressed:outline-2 aria-pressed:outline-ink ${looks[state]}`}
          >
            <span aria-hidden="true" className="font-mono">
              {signs[state]}
            </span>
            {t(`state.${state}`)} {counts[state]}
          </button>
        ))}
      </div>
    </div>
  )
}
