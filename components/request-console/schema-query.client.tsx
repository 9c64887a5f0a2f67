'use client'
import type { EditorProps } from './field'
import type { OperationEntry } from './operation-entry'
import { CautionList } from './schema-caution-list.client'
import type { KnownOperation } from './schema-practice'
import { ReferenceLink } from './schema-reference.client'
import { useCautions } from './schema-use-cautions'

/** Names to choose from while a parameter is typed, and what the operation would not read. */
export function SchemaQuery({
  id,
  known,
  entry,
  url,
}: Pick<EditorProps, 'id'> & {
  known: KnownOperation
  entry?: OperationEntry
  /** With its variables resolved. */
  url: string
}) {
  const cautions = useCautions(known, url, 'query')
  return (
    <>
      {entry && entry.query.length > 0 ? (
        <datalist id={`${id}-query-names`}>
          {entry.query.map(({ name, text }) => (
            <option key={name} value={name} label={text} />
          ))}
        </datalist>
      ) : null}
      <CautionList cautions={cautions.map((caution) => ({ caution }))} />
      <ReferenceLink id={known.id} />
    </>
  )
}
