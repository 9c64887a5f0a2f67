'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Item } from '@/lib/workflow/workflow'
import { itemsText, itemTable } from './item-table'

interface Props {
  /** Says where they are, e.g. "Items of the wire from A to B". */
  label: string
  /** Undefined where the node has not run. */
  items: readonly Item[] | undefined
}

/** Items as a table or as JSON. */
export function ItemsView({ label, items }: Props) {
  const t = useTranslations('workflow.items')
  const [json, setJson] = useState(false)
  if (items === undefined) return <p className="text-sm text-muted">{t('notRun')}</p>
  if (items.length === 0) return <p className="text-sm text-muted">{t('none')}</p>
  return (
    <div className="min-w-0">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <span className="text-sm text-muted">{t('count', { count: items.length })}</span>
        <button
          type="button"
          aria-pressed={json}
          aria-label={t('asJson', { label })}
          className="min-h-8 rounded-lg border border-line-strong px-2 text-xs font-semibold aria-pressed:bg-ink aria-pressed:text-surface"
          onClick={() => setJson(!json)}
        >
          JSON
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={label}
        className="max-h-72 overflow-auto rounded-lg border border-line"
      >
        {json ? (
          <pre className="p-3 font-mono text-xs whitespace-pre-wrap wrap-anywhere">{itemsText(items)}</pre>
        ) : (
          <Table items={items} caption={label} />
        )}
      </div>
    </div>
  )
}

function Table({ items, caption }: { items: readonly Item[]; caption: string }) {
  const t = useTranslations('workflow.items')
  const { columns, rows, more } = itemTable(items)
  return (
    <>
      <table className="min-w-full border-collapse text-left text-xs">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="border-b border-line px-2 py-1.5 font-semibold text-muted">
              {t('number')}
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" className="border-b border-line px-2 py-1.5 font-mono font-semibold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no name of their own
            <tr key={at} className="border-b border-line last:border-0">
              <th scope="row" className="px-2 py-1.5 align-top font-normal text-muted tabular-nums">
                {at + 1}
              </th>
              {cells.map((text, place) => (
                <td
                  key={columns[place]}
                  className="max-w-64 min-w-16 px-2 py-1.5 align-top font-mono wrap-anywhere"
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more.columns > 0 || more.items > 0 ? (
        <p className="p-2 text-xs text-muted">{t('more', more)}</p>
      ) : null}
    </>
  )
}
