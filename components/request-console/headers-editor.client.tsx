'use client'
import { useTranslations } from 'next-intl'
import { flushSync } from 'react-dom'
import type { Problem } from './build-request'
import { FieldNote } from './field'
import { browserKeeps, commonHeaders } from './header-rules'
import { PairRow } from './pair-row.client'
import { addedHeaders, type HeaderRow, type RequestDraft } from './request-draft'
import { useProblemText } from './use-problem-text'

export function HeadersEditor({
  id,
  draft,
  language,
  problems,
  onChange,
}: {
  id: string
  draft: RequestDraft
  language: string
  problems: Problem[]
  onChange: (patch: Partial<RequestDraft>) => void
}) {
  const t = useTranslations('console')
  const text = useProblemText()
  const labels = (number: number) => ({
    on: t('headers.on', { number }),
    name: t('headers.name', { number }),
    value: t('headers.value', { number }),
    remove: t('headers.remove', { number }),
    namePlaceholder: t('namePlaceholder'),
    valuePlaceholder: t('valuePlaceholder'),
  })
  const blank: HeaderRow = { name: '', value: '', on: true }
  return (
    <>
      <ul className="grid gap-2">
        {[...draft.headers, undefined].map((row, i) => {
          const rowId = `${id}-header-${i}`
          const problem = problems.find((p) => p.field === 'header' && p.row === i)
          const kept = row?.on && browserKeeps(row)
          const note = problem ? text(problem) : kept ? t('headers.kept') : undefined
          return (
            <PairRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the blank row becomes a real one under the same cursor
              key={i}
              id={rowId}
              labels={labels(i + 1)}
              list={`${id}-header-names`}
              pair={row ?? blank}
              invalid={problem?.field === 'header' ? problem.part : undefined}
              note={
                note && (
                  <FieldNote id={`${rowId}-note`} kind={problem ? 'fault' : 'caution'}>
                    {note}
                  </FieldNote>
                )
              }
              onChange={(change) =>
                onChange({
                  headers: row
                    ? draft.headers.map((other, at) => (at === i ? { ...other, ...change } : other))
                    : [...draft.headers, { ...blank, ...change }],
                })
              }
              onRemove={
                row &&
                (() => {
                  flushSync(() => onChange({ headers: draft.headers.filter((_, at) => at !== i) }))
                  document.getElementById(`${rowId}-name`)?.focus()
                })
              }
            />
          )
        })}
      </ul>
      <AddedHeaders draft={draft} language={language} onChange={onChange} />
      <datalist id={`${id}-header-names`}>
        {commonHeaders.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}

/** What the console adds by itself, in sight and with a switch: nothing is sent that is not shown. */
function AddedHeaders({
  draft,
  language,
  onChange,
}: {
  draft: RequestDraft
  language: string
  onChange: (patch: Partial<RequestDraft>) => void
}) {
  const t = useTranslations('console')
  return (
    <fieldset className="mt-3 border-t border-line pt-3">
      <legend className="sr-only">{t('headers.added')}</legend>
      <p aria-hidden="true" className="text-sm text-muted">
        {t('headers.added')}
      </p>
      {addedHeaders(draft, language).map(({ name, value, on }) => (
        <label key={name} className="flex min-h-10 items-center gap-x-3 px-2.5">
          <input
            type="checkbox"
            checked={on}
            className="size-5 shrink-0 accent-pull"
            onChange={() => {
              const lower = name.toLowerCase()
              onChange({
                withheld: on ? [...draft.withheld, lower] : draft.withheld.filter((other) => other !== lower),
              })
            }}
          />
          <span
            className={`min-w-0 font-mono text-sm [overflow-wrap:anywhere] ${on ? '' : 'text-muted line-through'}`}
          >
            {name}: {value}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
