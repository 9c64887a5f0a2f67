'use client'
import type { ReactNode } from 'react'

export interface Column {
  id: string
  title: string
  /** Numbers stand at the right. */
  number?: boolean
}

interface Props {
  caption: string
  columns: readonly Column[]
  rows: readonly { id: string; cells: readonly ReactNode[] }[]
  /** Instead of the table where there is no row. */
  none: string
}

const side = ({ number }: Column) => (number ? 'text-right tabular-nums' : 'text-left')

/** One part of the report: its first column names the row. On paper it does not scroll. */
export function ReportTable({ caption, columns, rows, none }: Props) {
  return (
    <section className="mt-8 break-inside-avoid-page">
      <h2 className="text-lg font-bold">{caption}</h2>
      {rows.length === 0 ? (
        <p className="mt-2 text-sm text-muted">{none}</p>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields
        <div
          role="group"
          aria-label={caption}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="mt-2 overflow-x-auto print:overflow-visible"
        >
          <table className="w-full border-collapse text-sm">
            <caption className="sr-only">{caption}</caption>
            <thead>
              <tr className="text-muted">
                {columns.map((column) => (
                  <th key={column.id} scope="col" className={`px-2 py-1.5 font-semibold ${side(column)}`}>
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, cells }) => (
                <tr key={id} className="break-inside-avoid border-t border-line align-top">
                  {columns.map((column, index) =>
                    index === 0 ? (
                      <th key={column.id} scope="row" className="px-2 py-1.5 text-left font-medium">
                        {cells[0]}
                      </th>
                    ) : (
                      <td key={column.id} className={`px-2 py-1.5 ${side(column)}`}>
                        {cells[index]}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
