'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { Tile } from '@/lib/live-wall/tiles'
import { TableBox } from '../../gauntlet/table-box.client'
import { signs } from './tile-look'
import { useCalmOrder } from './use-calm-order'

const cell = 'px-2 py-1.5 text-left'

const Row = memo(function Row({ name, state, failing, runs, away, hand }: Omit<Tile, 'id'>) {
  const t = useTranslations('classWall')
  return (
    <tr className="border-t border-line">
      <th scope="row" className={`${cell} font-medium`}>
        <bdi>{name}</bdi>
      </th>
      <td className={`${cell} whitespace-nowrap`}>
        <span aria-hidden="true" className="inline-block w-5 font-mono font-bold">
          {signs[state]}
        </span>
        {t(`state.${state}`)}
      </td>
      <td className={cell}>{failing || '–'}</td>
      <td className={`${cell} tabular-nums`}>{runs || '–'}</td>
      <td className={cell}>{t(hand ? 'yes' : 'no')}</td>
      <td className={cell}>{t(away ? 'away' : 'here')}</td>
    </tr>
  )
})

/** The same as the tiles, as a table. */
export const TileTable = memo(function TileTable({
  tiles,
  checks,
}: {
  tiles: readonly Tile[]
  checks: Record<string, string>
}) {
  const t = useTranslations('classWall.table')
  const ordered = useCalmOrder(tiles, false)
  return (
    <TableBox label={t('caption')}>
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr className="text-muted">
          {(['name', 'state', 'failing', 'runs', 'hand', 'here'] as const).map((column) => (
            <th key={column} scope="col" className={`${cell} font-semibold`}>
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ordered.map(({ id, ...tile }) => (
          <Row
            key={id}
            {...tile}
            failing={tile.failing
              .split(' ')
              .map((check) => checks[check] ?? check)
              .join('; ')}
          />
        ))}
      </tbody>
    </TableBox>
  )
})
