'use client'
import { useTranslations } from 'next-intl'
import { type MouseEvent, memo, useRef, useState } from 'react'
import type { Tile as TileData } from '@/lib/live-wall/tiles'
import { Tile } from './tile.client'
import { useCalmOrder } from './use-calm-order'

interface Props {
  tiles: readonly TileData[]
  /** Check id → what it asks for. */
  checks: Record<string, string>
  compact: boolean
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
}

const grids = {
  wide: 'grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]',
  compact:
    'grid-cols-[repeat(auto-fill,minmax(4.5rem,1fr))] sm:grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))]',
}

/** The first one in words and how many more: a tile has one line. */
function failingWords(failing: string, checks: Record<string, string>): string {
  const [first, ...rest] = failing.split(' ').filter(Boolean)
  if (first === undefined) return ''
  return `${checks[first] ?? first}${rest.length > 0 ? ` +${rest.length}` : ''}`
}

/** Tiles keep their places while a pointer is on them or the keyboard among them: what one aims at must not walk away. */
export const TileList = memo(function TileList({ tiles, checks, compact, chosen, onChoose }: Props) {
  const t = useTranslations('classWall')
  const [held, setHeld] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const hold = () => setHeld(true)
  // A tile that was clicked keeps the focus, which does not mean that somebody walks along them by keyboard.
  const release = () =>
    setHeld(Boolean(list.current?.querySelector(':focus-visible') || list.current?.matches(':hover')))
  const ordered = useCalmOrder(tiles, held)
  const choose = ({ target }: MouseEvent) => {
    const id = target instanceof Element && target.closest<HTMLElement>('[data-learner]')?.dataset.learner
    if (id) onChoose(id === chosen ? undefined : id)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tiles are buttons; a key on one is a click here
    <ul
      ref={list}
      aria-label={t('tiles')}
      onClick={choose}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={() => requestAnimationFrame(release)}
      className={`grid gap-1.5 ${compact ? grids.compact : grids.wide}`}
    >
      {ordered.map(({ runs: _, ...tile }) => (
        <li key={tile.id} className="min-w-0 [content-visibility:auto] [contain-intrinsic-size:auto_2.75rem]">
          <Tile
            {...tile}
            failing={failingWords(tile.failing, checks)}
            compact={compact}
            chosen={chosen === tile.id}
          />
        </li>
      ))}
    </ul>
  )
})
