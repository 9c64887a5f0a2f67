'use client'
import { useTranslations } from 'next-intl'
import { flushSync } from 'react-dom'
import { previewScope } from './build-request'
import { authQuery } from './draft-auth'
import { type EditorProps, FieldNote } from './field'
import { type Pair, PairRow, type Remark } from './pair-row.client'
import { editSegment, type QueryRow, queryRows, readSegment, splitUrl, withQueryRows } from './query-rows'
import type { RequestDraft } from './request-draft'
import { resolveHead } from './resolve-draft'
import { sentSegment } from './sent-url'
import { longestUrl } from './url-fault'
import { usePairLabels } from './use-pair-labels'
import { VariableNote } from './variable-note.client'
import { type Scope, variablesIn } from './variables'

/** Drawn at once; the rest can be edited in the URL. */
const drawn = 100

const blank = { name: '', value: '', on: true }

function changed(row: QueryRow | undefined, { on, name, value }: Partial<Pair>): QueryRow {
  const segment = row?.segment ?? '='
  const edited = name !== undefined || value !== undefined
  return { segment: edited ? editSegment(segment, { name, value }) : segment, on: on ?? row?.on ?? true }
}

/** The parameters of the URL as rows; both are one text, so they cannot disagree. */
export function QueryEditor(part: EditorProps) {
  const t = useTranslations('console.query')
  const isLong = part.draft.url.length > longestUrl
  return isLong ? <FieldNote kind="plain">{t('long')}</FieldNote> : <QueryRows {...part} />
}

function QueryRows(part: EditorProps) {
  const { id, draft, onChange } = part
  const t = useTranslations('console.query')
  const labels = usePairLabels('query')
  const scope = previewScope(draft)
  const rows = queryRows(draft)
  // An empty segment (`a&&b`) is kept in the URL but is no parameter, so it is not shown.
  const shown = rows.flatMap((row, at) => (row.on && row.segment === '' ? [] : [{ ...row, at }]))
  const write = (next: QueryRow[]) => onChange(withQueryRows(draft.url, next))
  const remove = (at: number, rowId: string) => {
    flushSync(() => write(rows.filter((_, other) => other !== at)))
    document.getElementById(`${rowId}-name`)?.focus()
  }
  const { fragment } = splitUrl(draft.url)
  const more = shown.length - drawn
  return (
    <>
      <ul className="grid gap-2">
        {[...shown.slice(0, drawn), ...(more > 0 ? [] : [undefined])].map((row, i) => {
          const rowId = `${id}-query-${i}`
          return (
            <PairRow
              // The row's place is its identity: typing in the blank row makes it a real one under the same cursor.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={i}
              id={rowId}
              labels={labels(i + 1)}
              list={`${id}-query-names`}
              pair={row ? { ...readSegment(row.segment), on: row.on } : blank}
              remark={row && remarkOn(row, `query-${i}`, scope, part)}
              onChange={(change) => {
                const next = changed(row, change)
                write(row ? rows.map((other, at) => (at === row.at ? next : other)) : [...rows, next])
              }}
              onRemove={row && (() => remove(row.at, rowId))}
            />
          )
        })}
      </ul>
      {more > 0 ? <FieldNote kind="plain">{t('more', { count: more })}</FieldNote> : null}
      <AddedKey draft={draft} scope={scope} />
      {fragment.length > 1 ? <FieldNote kind="plain">{t('fragment', { fragment })}</FieldNote> : null}
    </>
  )
}

/** What the variables of a row come to. The URL field says it too, as one address. */
function remarkOn(row: QueryRow, field: string, scope: Scope, part: EditorProps): Remark | undefined {
  const used = row.on ? variablesIn(row.segment) : []
  if (used.length === 0) return undefined
  const { name, value } = readSegment(sentSegment(row.segment, scope))
  const named = variablesIn(readSegment(row.segment).name).length > 0
  return {
    part: used.some((each) => 'fault' in scope.find(each)) ? 'value' : undefined,
    note: (
      <VariableNote
        {...part}
        field={`${field}-value`}
        text={row.segment}
        sent={named ? `${name}=${value}` : value}
      />
    ),
  }
}

/** The API key of the Auth tab, where it goes into the URL and no row of its name stands there already. */
function AddedKey({ draft, scope }: { draft: RequestDraft; scope: Scope }) {
  const t = useTranslations('console.query')
  const key = authQuery(resolveHead(draft, scope).draft.auth)
  if (!key) return null
  const own = queryRows(draft).some(
    ({ on, segment }) => on && readSegment(sentSegment(segment, scope)).name === key.name,
  )
  return own ? null : (
    <FieldNote kind="plain">
      {t('added')}{' '}
      <code className="text-ink [overflow-wrap:anywhere]">
        {key.name}={key.value}
      </code>
    </FieldNote>
  )
}
