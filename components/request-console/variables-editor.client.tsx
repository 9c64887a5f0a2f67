'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { previewScope } from './build-request'
import { type EditorProps, FieldNote } from './field'
import { PairList } from './pair-list.client'
import type { Pair, Remark } from './pair-row.client'
import { usePairLabels } from './use-pair-labels'
import { useVariableText } from './use-problem-text'
import { SentAs } from './variable-note.client'
import { isVariableName, variablesIn, written } from './variables'

/** Names and values that any part of the request may use. */
export function VariablesEditor({ id, draft, onChange }: EditorProps) {
  const t = useTranslations('console.variables')
  const labels = usePairLabels('variables')
  const remark = useVariableRemark(draft)
  const rows = (draft.variables ?? []).map((row) => ({ ...row, on: true }))
  return (
    <>
      <p id={`${id}-variables-hint`} className="mb-3 max-w-prose text-sm text-muted">
        {t('hint', { example: written('name') })}
      </p>
      <PairList
        id={`${id}-variable`}
        rows={rows}
        labels={labels}
        remark={remark}
        onRows={(next) => onChange({ variables: next.map(({ name, value }) => ({ name, value })) })}
      />
      <dl className="mt-3 grid gap-x-3 gap-y-1 border-t border-line pt-3 text-sm text-muted sm:grid-cols-[auto_minmax(0,1fr)]">
        {(['uuid', 'now'] as const).map((name) => (
          <div key={name} className="contents">
            <dt>
              <code className="text-ink">{written(`$${name}`)}</code>
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
      <PlainNames id={id} draft={draft} onChange={onChange} />
    </>
  )
}

/** The names that are sent as they are written, each with the way back. */
function PlainNames({ id, draft, onChange }: EditorProps) {
  const t = useTranslations('console.variables')
  const { plain = [], variables = [] } = draft
  const standing = plain.filter((name) => !variables.some((row) => row.name.trim() === name))
  if (standing.length === 0) return null
  const take = (name: string) =>
    onChange(
      {
        plain: plain.filter((other) => other !== name),
        variables: [...variables, { name, value: '' }],
      },
      { tab: 'variables', field: `variable-${variables.length}-value` },
    )
  return (
    <div className="mt-3 border-t border-line pt-3">
      <p id={`${id}-plain`} className="text-sm text-muted">
        {t('plain')}
      </p>
      <ul aria-labelledby={`${id}-plain`} className="mt-1 flex flex-wrap gap-2">
        {standing.map((name) => (
          <li key={name}>
            <Button onClick={() => take(name)}>{t('add', { name: written(name) })}</Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function useVariableRemark(draft: EditorProps['draft']) {
  const t = useTranslations('console.variables')
  const text = useVariableText()
  const { variables = [] } = draft
  const scope = previewScope(draft)
  const fault = (note: string, part: Remark['part']): Remark => ({
    part,
    note: <FieldNote kind="fault">{note}</FieldNote>,
  })
  return (row: Pair, at: number): Remark | undefined => {
    const name = row.name.trim()
    if (name === '') return row.value === '' ? undefined : fault(t('nameMissing'), 'name')
    if (!isVariableName(name)) return fault(t('nameInvalid'), 'name')
    if (variables.findIndex((other) => other.name.trim() === name) < at)
      return fault(t('twice', { name: written(name) }), 'name')
    const found = scope.find(name)
    if ('fault' in found) return fault(text(found.fault), 'value')
    return variablesIn(row.value).length === 0
      ? undefined
      : { note: <SentAs name={name} value={found.value} /> }
  }
}
