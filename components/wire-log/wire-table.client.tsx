'use client'
import { useTranslations } from 'next-intl'
import { CauseNote } from './cause-note.client'
import { chainPointing } from './chain-pointing'
import { EventRow } from './event-row.client'
import { ExchangeRow } from './exchange-row.client'
import type { WireRow } from './timeline'
import { useFollowing } from './use-following'
import type { WireLogState } from './use-wire-log'

const columns = ['id', 'time', 'sender', 'method', 'target', 'status', 'ms'] as const

/** On a phone these are read in the detail instead. */
const wideOnly: readonly string[] = ['time', 'sender', 'ms']

/**
 * One row per exchange or event, in a box that scrolls by itself.
 * @param anchorOf id of a row's element
 */
export function WireTable({
  log,
  highlight,
  anchorOf,
}: {
  log: WireLogState
  highlight?: string
  anchorOf: (id: string) => string
}) {
  const t = useTranslations('wire')
  const rows = log.shown.slice(log.first)
  const marked = rows.some(({ id }) => id === highlight) ? highlight : undefined
  const scroller = useFollowing(rows.at(-1)?.id, marked && anchorOf(marked))
  const drawRow = (row: WireRow) => {
    const { id, cause } = row
    const state = {
      anchor: anchorOf(id),
      open: id === log.opened?.id,
      marked: id === highlight,
      lit: log.lit.has(id),
      onToggle: () => log.toggle(id),
      cause:
        cause === undefined ? null : (
          <CauseNote cause={cause} known={log.timeline.places.has(cause)} onVisit={log.visit} />
        ),
    }
    return row.kind === 'event' ? (
      <EventRow key={id} row={row} {...state} />
    ) : (
      <ExchangeRow key={id} row={row} {...state} />
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields
    <div
      ref={scroller}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('scroll')}
      {...chainPointing(log.point)}
      className="relative mt-2 max-h-80 overflow-auto"
    >
      <table className="w-full border-collapse text-left text-xs">
        <thead className="sticky top-0 z-10 bg-raised">
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={`py-1 pr-2 font-semibold first:pl-3 sm:whitespace-nowrap last:text-right sm:pr-3 ${wideOnly.includes(column) ? 'hidden sm:table-cell' : ''}`}
              >
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map(drawRow)}</tbody>
      </table>
    </div>
  )
}
