'use client'
import { useTranslations } from 'next-intl'
import { flushSync } from 'react-dom'
import { type EditorProps, FieldNote } from './field'
import { type Pair, PairRow } from './pair-row.client'
import { editSegment, type QueryRow, queryRows, readSegment, splitUrl, withQueryRows } from './query-rows'
import { usePairLabels } from './use-pair-labels'

const blank = { name: '', value: '', on: true }

function changed(row: QueryRow | undefined, { on, name, value }: Partial<Pair>): QueryRow {
  const segment = row?.segment ?? '='
  const edited = name !== undefined || value !== undefined
  return { segment: edited ? editSegment(segment, { name, value }) : segment, on: on ?? row?.on ?? true }
}

/** The parameters of the URL as rows; both are one text, so they cannot disagree. */
export function QueryEditor({ id, draft, onChange }: EditorProps) {
  const t = useTranslations('console.query')
  const labels = usePairLabels('query')
  const rows = queryRows(draft)
  // An empty segment (`a&&b`) is kept in the URL but is no parameter, so it is not shown.
  const shown = rows.flatMap((row, at) => (row.on && row.segment === '' ? [] : [{ ...row, at }]))
  const write = (next: QueryRow[]) => onChange(withQueryRows(draft.url, next))
  const remove = (at: number, rowId: string) => {
    flushSync(() => write(rows.filter((_, other) => other !== at)))
    document.getElementById(`${rowId}-name`)?.focus()
  }
  const { fragment } = splitUrl(draft.url)
  return (
    <>
      <ul className="grid gap-2">
        {[...shown, undefined].map((row, i) => {
          const rowId = `${id}-query-${i}`
          return (
            <PairRow
              // The row's place is its identity: typing in the blank row makes it a real one under the same cursor.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={i}
              id={rowId}
              labels={labels(i + 1)}
              pair={row ? { ...readSegment(row.segment), on: row.on } : blank}
              onChange={(change) => {
                const next = changed(row, change)
                write(row ? rows.map((other, at) => (at === row.at ? next : other)) : [...rows, next])
              }}
              onRemove={row && (() => remove(row.at, rowId))}
            />
          )
        })}
      </ul>
      {fragment.length > 1 ? <FieldNote kind="plain">{t('fragment', { fragment })}</FieldNote> : null}
    </>
  )
}
