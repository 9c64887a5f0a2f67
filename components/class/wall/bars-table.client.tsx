'use client'
import type { Bar } from '@/lib/live-wall/histogram'
import { InlineCode } from '../../ui/inline-code'

interface Props {
  caption: string
  /** Head of the column of names, and of the column of counts. */
  heads: readonly [string, string]
  bars: readonly Bar[]
  /** What an id is called. */
  names: Record<string, string>
  /** How many there could be. */
  most: number
}

/** Counts as bars and as a table at once: the bar is the cell's background, the number its text. */
export function BarsTable({ caption, heads, bars, names, most }: Props) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="pb-1 text-left font-semibold">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ id, count }) => (
          <tr key={id} className="border-t border-line align-top">
            <th scope="row" className="py-1.5 pr-3 text-left font-normal [overflow-wrap:anywhere]">
              <InlineCode text={names[id] ?? id} />
            </th>
            <td className="w-2/5 py-1.5">
              <span className="flex items-center gap-2 tabular-nums">
                <span aria-hidden="true" className="h-3 grow overflow-hidden rounded-sm bg-sunken">
                  <span
                    className="block h-full bg-warn"
                    style={{ width: `${Math.min(100, (100 * count) / Math.max(1, most))}%` }}
                  />
                </span>
                <span className="w-8 text-right font-semibold">{count}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
