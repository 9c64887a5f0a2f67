'use client'
import { useTranslations } from 'next-intl'
import { flushSync } from 'react-dom'
import { AddedHeaders } from './added-headers.client'
import { headProblems } from './build-request'
import { type EditorProps, FieldNote } from './field'
import { browserKeeps, commonHeaders } from './header-rules'
import { PairRow, type Remark } from './pair-row.client'
import type { HeaderRow } from './request-draft'
import { usePairLabels } from './use-pair-labels'
import { useProblemText } from './use-problem-text'

const blank: HeaderRow = { name: '', value: '', on: true }

export function HeadersEditor({ language, ...part }: EditorProps & { language: string }) {
  const { id, draft, onChange } = part
  const t = useTranslations('console.headers')
  const text = useProblemText()
  const labels = usePairLabels('headers')
  const problems = headProblems(draft)

  const remarkOn = (row: HeaderRow | undefined, at: number, noteId: string): Remark | undefined => {
    const problem = problems.find((found) => found.field === 'header' && found.row === at)
    if (problem?.field === 'header') {
      return {
        part: problem.part,
        note: (
          <FieldNote id={noteId} kind="fault">
            {text(problem)}
          </FieldNote>
        ),
      }
    }
    return row?.on && browserKeeps(row)
      ? {
          note: (
            <FieldNote id={noteId} kind="caution">
              {t('kept')}
            </FieldNote>
          ),
        }
      : undefined
  }
  const remove = (at: number, rowId: string) => {
    flushSync(() => onChange({ headers: draft.headers.filter((_, other) => other !== at) }))
    document.getElementById(`${rowId}-name`)?.focus()
  }
  return (
    <>
      <ul className="grid gap-2">
        {[...draft.headers, undefined].map((row, i) => {
          const rowId = `${id}-header-${i}`
          return (
            <PairRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the blank row becomes a real one under the same cursor
              key={i}
              id={rowId}
              labels={labels(i + 1)}
              list={`${id}-header-names`}
              pair={row ?? blank}
              remark={remarkOn(row, i, `${rowId}-note`)}
              onChange={(change) => {
                const next = { ...(row ?? blank), ...change }
                onChange({ headers: [...draft.headers.slice(0, i), next, ...draft.headers.slice(i + 1)] })
              }}
              onRemove={row && (() => remove(i, rowId))}
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
