'use client'
import { useTranslations } from 'next-intl'
import { flushSync } from 'react-dom'
import { FieldNote } from './field'
import { PairRow } from './pair-row.client'
import { editSegment, queryRows, readSegment, splitUrl, withQueryRows } from './query-rows'
import type { RequestDraft } from './request-draft'

/** The parameters of the URL as rows; both are one text, so they cannot disagree. */
export function QueryEditor({
  id,
  draft,
  onChange,
}: {
  id: string
  draft: RequestDraft
  onChange: (patch: Partial<RequestDraft>) => void
}) {
  const t = useTranslations('console')
  const all = queryRows(draft)
  // An empty segment (`a&&b`) is kept in the URL but is no parameter, so it is not shown.
  const shown = all.flatMap((row, at) => (row.on && row.segment === '' ? [] : [{ ...row, at }]))
  const write = (rows: typeof all) => onChange(withQueryRows(draft.url, rows))
  const labels = (number: number) => ({
    on: t('query.on', { number }),
    name: t('query.name', { number }),
    value: t('query.value', { number }),
    remove: t('query.remove', { number }),
    namePlaceholder: t('namePlaceholder'),
    valuePlaceholder: t('valuePlaceholder'),
  })
  const { fragment } = splitUrl(draft.url)
  return (
    <>
      <ul className="grid gap-2">
        {[...shown, undefined].map((row, i) => (
          <PairRow
            // The row's place is its identity: typing in the blank row makes it a real one under the same cursor.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={i}
            id={`${id}-query-${i}`}
            labels={labels(i + 1)}
            pair={row ? { ...readSegment(row.segment), on: row.on } : { name: '', value: '', on: true }}
            onChange={({ on, ...change }) => {
              const old = row ?? { segment: '', on: true }
              const segment =
                change.name === undefined && change.value === undefined
                  ? old.segment
                  : editSegment(row ? row.segment : '=', change)
              const next = { segment, on: on ?? old.on }
              write(row ? all.map((other, at) => (at === row.at ? next : other)) : [...all, next])
            }}
            onRemove={
              row &&
              (() => {
                flushSync(() => write(all.filter((_, at) => at !== row.at)))
                document.getElementById(`${id}-query-${i}-name`)?.focus()
              })
            }
          />
        ))}
      </ul>
      {fragment.length > 1 ? <FieldNote kind="plain">{t('query.fragment', { fragment })}</FieldNote> : null}
    </>
  )
}
