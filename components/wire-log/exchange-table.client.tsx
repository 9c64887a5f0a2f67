'use client'
import { useTranslations } from 'next-intl'
import type { Exchange } from '@/mocks/wire-log'
import { ExchangeRow } from './exchange-row.client'
import { useFollowing } from './use-following'

const columns = ['id', 'time', 'sender', 'method', 'target', 'status', 'ms'] as const

/** On a phone these two are read in the detail instead. */
const wideOnly: readonly string[] = ['time', 'sender']

/**
 * One row per exchange, in a box that scrolls by itself.
 * @param anchorOf id of an exchange's row element
 */
export function ExchangeTable({
  entries,
  open,
  highlight,
  anchorOf,
  onToggle,
}: {
  entries: readonly Exchange[]
  open?: string
  highlight?: string
  anchorOf: (id: string) => string
  onToggle: (id: string) => void
}) {
  const t = useTranslations('wire')
  const marked = entries.some((entry) => entry.id === highlight) ? highlight : undefined
  const scroller = useFollowing(entries.at(-1)?.id, marked && anchorOf(marked))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields
    <div
      ref={scroller}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('scroll')}
      className="relative mt-2 max-h-80 overflow-auto"
    >
      <table className="w-full border-collapse text-left text-xs">
        <thead className="sticky top-0 z-10 bg-raised">
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={`py-1 pr-3 font-semibold whitespace-nowrap first:pl-3 last:text-right ${wideOnly.includes(column) ? 'hidden sm:table-cell' : ''}`}
              >
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <ExchangeRow
              key={entry.id}
              exchange={entry}
              anchor={anchorOf(entry.id)}
              open={entry.id === open}
              marked={entry.id === highlight}
              onToggle={() => onToggle(entry.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
