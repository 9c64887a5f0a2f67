'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { initialsOf, type Tile as TileData } from '@/lib/live-wall/tiles'
import { HandSign } from './hand-sign'
import { looks, signs } from './tile-look'

interface Props extends Omit<TileData, 'runs'> {
  /** Only the initials and a sign: for big rooms. */
  compact: boolean
  chosen: boolean
}

/** One learner on the wall. Its list hears the press: a function of its own would be a new one each time. */
export const Tile = memo(function Tile({ id, name, state, failing, away, hand, compact, chosen }: Props) {
  const t = useTranslations('classWall')
  return (
    <button
      type="button"
      data-learner={id}
      data-state={state}
      aria-pressed={chosen}
      title={compact ? name : undefined}
      className={`flex min-h-11 w-full min-w-0 items-center gap-2 rounded-lg border px-2 text-left text-sm -outline-offset-2 aria-pressed:outline-2 aria-pressed:outline-ink ${looks[state]} ${away ? 'border-dashed' : ''}`}
    >
      <span aria-hidden="true" className="w-4 shrink-0 text-center font-mono text-base font-bold">
        {signs[state]}
      </span>
      <span className="min-w-0 grow">
        <bdi
          className={`font-semibold text-ink ${compact ? 'wrap-anywhere max-sm:sr-only sm:line-clamp-2 sm:text-xs' : 'block truncate'}`}
        >
          {name}
        </bdi>
        {compact ? (
          <span aria-hidden="true" className="font-semibold text-ink sm:hidden">
            {initialsOf(name)}
          </span>
        ) : null}
        <span className={compact ? 'sr-only' : 'block truncate text-xs'}>
          {t(`state.${state}`)}
          {failing === '' ? '' : ` · ${failing}`}
          {away ? ` · ${t('away')}` : ''}
        </span>
      </span>
      {hand ? (
        <span className="shrink-0">
          <HandSign />
          <span className="sr-only">{t('hasHand')}</span>
        </span>
      ) : null}
    </button>
  )
})
