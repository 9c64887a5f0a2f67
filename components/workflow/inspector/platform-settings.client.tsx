'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo } from 'react'
import type { OperationEntry } from '@/components/request-console/operation-entry'
import { useOperations } from '@/components/request-console/operation-loader'
import { MethodBadge } from '../../ui/method-badge'
import { platformOperations, valueNames } from '../platform-operations'
import { ExpressionField } from './expression-field.client'
import { fieldLook } from './field-look'
import type { NodeEditor } from './node-editor'

/** One operation of the chat platform: which one, and a field for everything it takes. */
export function PlatformSettings(editor: NodeEditor<'platform'>) {
  const t = useTranslations('workflow.settings')
  const { node, set } = editor
  const { operations, ask } = useOperations()
  useEffect(() => {
    ask().catch(() => undefined)
  }, [ask])
  const groups = useMemo(() => platformOperations(operations ?? []), [operations])
  const { operation } = node.settings
  const entry = operations?.find(({ id }) => id === operation)
  return (
    <>
      <label className="block text-sm font-medium">
        {t('operation')}
        <select
          value={operation}
          onChange={({ target }) => set({ operation: target.value })}
          className={`${fieldLook} block font-normal`}
        >
          {entry ? null : <option value={operation}>{operation}</option>}
          {groups.map(({ resource, entries }) => (
            <optgroup key={resource} label={resource}>
              {entries.map(({ id, summary }) => (
                <option key={id} value={id}>
                  {summary}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {entry ? (
        <p className="text-sm wrap-anywhere">
          <MethodBadge>{entry.method}</MethodBadge> <code className="font-mono text-xs">{entry.path}</code>
        </p>
      ) : null}
      {operations === undefined ? <p className="text-sm text-muted">{t('operationsLoading')}</p> : null}
      <Values {...editor} entry={entry} />
    </>
  )
}

function Values({
  node,
  set,
  arriving,
  entry,
}: NodeEditor<'platform'> & { entry: OperationEntry | undefined }) {
  const t = useTranslations('workflow.settings')
  const { values } = node.settings
  const given = new Map(values.map(({ name, value }) => [name, value]))
  const names = valueNames(entry)
  const others = values.map(({ name }) => name).filter((name) => !names.some((known) => known.name === name))
  const put = (name: string, value: string) => {
    const rest = values.filter((pair) => pair.name !== name)
    const at = values.findIndex((pair) => pair.name === name)
    const next = value === '' ? rest : rest.toSpliced(at < 0 ? rest.length : at, 0, { name, value })
    set({ values: next }, `value ${name}`)
  }
  return (
    <>
      {[...names, ...others.map((name) => ({ name, required: false }))].map(({ name, required }) => (
        <ExpressionField
          key={name}
          label={required ? t('needed', { name }) : name}
          value={given.get(name) ?? ''}
          arriving={arriving}
          onChange={(value) => put(name, value)}
        />
      ))}
      {entry && names.length === 0 ? <p className="text-sm text-muted">{t('noValues')}</p> : null}
    </>
  )
}
