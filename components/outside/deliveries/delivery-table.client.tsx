'use client'
import { useTranslations } from 'next-intl'
import type { ShownDelivery } from '@/lib/outside/page/deliveries'
import { DeliveryRow } from './delivery-row.client'

const columns = ['event', 'address', 'status', 'attempts', 'next', 'act'] as const

/** On a phone these stand in the other two. */
const wide: readonly string[] = ['address', 'attempts', 'next', 'act']
const wideOnly = 'hidden md:table-cell'

/** What was sent, newest first, and what came of it. */
export function DeliveryTable({
  deliveries,
  acting,
  onAgain,
}: {
  deliveries: readonly ShownDelivery[]
  acting: boolean
  onAgain: (delivery: ShownDelivery) => void
}) {
  const t = useTranslations('outside.deliveries')
  if (deliveries.length === 0) return <p className="mt-4 max-w-prose text-sm text-muted">{t('empty')}</p>
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('scroll')}
        className="relative mt-4 max-h-128 overflow-auto"
      >
        <table className="w-full border-collapse text-left text-xs">
          <caption className="sr-only">{t('table')}</caption>
          <thead className="sticky top-0 z-10 bg-raised">
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={`py-1 pr-3 font-semibold first:pl-2 ${wide.includes(column) ? wideOnly : ''}`}
                >
                  {column === 'act' ? (
                    <span className="sr-only">{t('column.act')}</span>
                  ) : (
                    t(`column.${column}`)
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {deliveries.map((delivery) => (
              <DeliveryRow key={delivery.id} delivery={delivery} acting={acting} onAgain={onAgain} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-2 max-w-prose text-xs text-muted">{t('notes')}</p>
    </>
  )
}
