'use client'
import { useTranslations } from 'next-intl'
import type { AttemptRow, DeliveryRow } from '@/mocks/webhooks/delivery/delivery'
import { DeliveryTableRow } from './delivery-table-row.client'

const columns = ['id', 'time', 'event', 'to', 'status', 'attempts', 'answer', 'next'] as const

/** On a phone these are read in the detail instead. */
const wideOnly = 'hidden md:table-cell'
const wide: readonly string[] = ['time', 'to', 'next']

/** One page of deliveries; the newest attempt of each tells how it went. */
export function DeliveryTable({
  rows,
  lastAttempts,
  nameOf,
  opened,
  onToggle,
}: {
  rows: readonly Readonly<DeliveryRow>[]
  lastAttempts: ReadonlyMap<string, Readonly<AttemptRow>>
  nameOf: (subscriptionId: string) => string
  opened: string | undefined
  onToggle: (id: string) => void
}) {
  const t = useTranslations('webhookLab.log')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields
    <div
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('scroll')}
      className="relative mt-2 max-h-96 overflow-auto"
    >
      <table className="w-full border-collapse text-left text-xs">
        <caption className="sr-only">{t('title')}</caption>
        <thead className="sticky top-0 z-10 bg-raised">
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={`py-1 pr-3 font-semibold first:pl-2 ${wide.includes(column) ? wideOnly : ''}`}
              >
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DeliveryTableRow
              key={row.id}
              row={row}
              last={lastAttempts.get(row.id)}
              to={nameOf(row.subscriptionId)}
              open={row.id === opened}
              onToggle={onToggle}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
