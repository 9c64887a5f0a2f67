'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { boardOf, inOrderOfNeed } from '@/lib/live-wall/delivery-board'
import type { FireOnWall, Wall } from '@/lib/live-wall/wall'
import { DeliveryTable } from './delivery-table.client'
import { DeliveryTile } from './delivery-tile.client'

interface Props {
  fire: FireOnWall
  learners: Wall['learners']
  deliveries: Wall['deliveries']
  /** `false` for the projector: the room sees how many, not who. */
  names?: boolean
}

/** Who took a fired webhook how: a tile for each learner, the sums, and the same as a table. */
export function DeliveryWall({ fire, learners, deliveries, names = true }: Props) {
  const t = useTranslations('classWall.deliveries')
  const { rows, requests, sums } = useMemo(
    () => boardOf(fire, learners.values(), deliveries.values()),
    [fire, learners, deliveries],
  )
  return (
    <div data-delivery-wall={fire.fire} className="grid gap-3">
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-lg font-bold tabular-nums">
        <span className="text-good">✓ {t('well', { count: sums.well })}</span>
        <span className="text-bad">× {t('badly', { count: sums.badly })}</span>
        <span className="text-muted">… {t('waiting', { count: sums.waiting })}</span>
      </p>
      <ul aria-label={t('tiles')} className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-1.5">
        {inOrderOfNeed(rows).map(({ id, name, words, retried }) => (
          <li key={id} className="min-w-0 [content-visibility:auto] [contain-intrinsic-size:auto_4rem]">
            <DeliveryTile name={names ? name : undefined} words={words} retried={retried} />
          </li>
        ))}
      </ul>
      <DeliveryTable requests={requests} />
    </div>
  )
}
