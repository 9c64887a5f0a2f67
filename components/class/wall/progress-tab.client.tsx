'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { countStates, type TileState, tilesOf } from '@/lib/live-wall/tiles'
import type { Wall } from '@/lib/live-wall/wall'
import { Choice } from '../../webhook-lab/labelled.client'
import { CountsBar } from './counts-bar.client'
import { Histograms } from './histograms.client'
import type { Subject } from './subject'
import { TileList } from './tile-list.client'
import { TileTable } from './tile-table.client'

interface Props {
  wall: Wall
  subject: Subject
  beliefs: Record<string, string>
  /** Chooses the subject; stands before the choice of view. */
  choice: ReactNode
  /** What is shown of one learner. */
  card: (id: string, close: () => void) => ReactNode
}

const views = ['tiles', 'compact', 'table'] as const
type View = (typeof views)[number]
/** A room that no longer fits a screen with names and words. */
const big = 48

/** The tiles of one exercise, and what stops the room in it. */
export function ProgressTab({ wall, subject, beliefs, choice, card }: Props) {
  const t = useTranslations('classWall')
  const [filter, setFilter] = useState<TileState>()
  const [view, setView] = useState<View>()
  const [chosen, setChosen] = useState<string>()
  // Whoever types in another part of the wall is not kept waiting by three hundred tiles.
  const late = useDeferredValue(wall)
  const { learners, present, hands } = late
  const tiles = useMemo(
    () => tilesOf({ learners, present, hands }, subject.id),
    [learners, present, hands, subject.id],
  )
  const shown = useMemo(
    () => (filter === undefined ? tiles : tiles.filter(({ state }) => state === filter)),
    [tiles, filter],
  )
  const look = view ?? (tiles.length > big ? 'compact' : 'tiles')
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <CountsBar counts={countStates(tiles)} filter={filter} onFilter={setFilter} />
        <div className="flex flex-wrap gap-3">
          {choice}
          <Choice
            label={t('view.label')}
            value={look}
            options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
            onChoose={setView}
          />
        </div>
      </div>
      {chosen !== undefined && learners.has(chosen) ? card(chosen, () => setChosen(undefined)) : null}
      {tiles.length === 0 ? <p className="text-muted">{t('nobody')}</p> : null}
      {look === 'table' ? (
        <TileTable key={`${subject.id} ${filter}`} tiles={shown} checks={subject.checks} />
      ) : (
        <TileList
          key={`${subject.id} ${filter}`}
          tiles={shown}
          checks={subject.checks}
          compact={look === 'compact'}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      <Histograms learners={learners} exercise={subject.id} checks={subject.checks} beliefs={beliefs} />
    </div>
  )
}
