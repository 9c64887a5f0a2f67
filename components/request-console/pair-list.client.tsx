'use client'
import { flushSync } from 'react-dom'
import { type Pair, type PairLabels, PairRow, type Remark } from './pair-row.client'

const blank: Pair = { name: '', value: '', on: true }

/** Rows of names and values, and a blank one behind them that becomes a row under the same cursor. */
export function PairList({
  id,
  rows,
  labels,
  list,
  remark,
  onRows,
}: {
  /** Row 0 has the fields `<id>-0-name` and `<id>-0-value`. */
  id: string
  rows: readonly Pair[]
  labels: (number: number) => PairLabels
  /** The id of a datalist of names. */
  list?: string
  remark: (row: Pair, at: number) => Remark | undefined
  onRows: (rows: Pair[]) => void
}) {
  const remove = (at: number) => {
    flushSync(() => onRows(rows.filter((_, other) => other !== at)))
    document.getElementById(`${id}-${at}-name`)?.focus()
  }
  return (
    <ul className="grid gap-2">
      {[...rows, undefined].map((row, at) => (
        <PairRow
          // biome-ignore lint/suspicious/noArrayIndexKey: the blank row becomes a real one under the same cursor
          key={at}
          id={`${id}-${at}`}
          labels={labels(at + 1)}
          list={list}
          pair={row ?? blank}
          remark={row && remark(row, at)}
          onChange={(change) =>
            onRows([...rows.slice(0, at), { ...(row ?? blank), ...change }, ...rows.slice(at + 1)])
          }
          onRemove={row && (() => remove(at))}
        />
      ))}
    </ul>
  )
}
