'use client'
import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import type { EditorProps } from './field'
import type { OperationEntry } from './operation-entry'
import { CautionList, type PlacedCaution } from './schema-caution-list.client'
import { SchemaFields } from './schema-fields.client'
import { withField } from './schema-insert'
import { bodyPlace, selectIn } from './schema-jump'
import type { KnownOperation } from './schema-practice'
import { ReferenceLink } from './schema-reference.client'
import { sentBody } from './schema-sent'
import { useCautions } from './schema-use-cautions'

/** The fields of the matched operation, and what it would find wrong with the body as it stands. */
export default function SchemaBody({
  id,
  draft,
  onChange,
  known,
  entry,
}: EditorProps & { known: KnownOperation; entry?: OperationEntry }) {
  const sent = useMemo(() => sentBody(draft), [draft])
  const cautions = useCautions(known, sent?.text, 'body')
  const area = () => document.getElementById(`${id}-body`)
  const placed = cautions.map((caution): PlacedCaution => {
    const pointer = 'pointer' in caution ? caution.pointer : undefined
    if (pointer === undefined || !sent?.typedAt) return { caution }
    const place = bodyPlace(draft.body, sent.text, pointer, sent.typedAt)
    return place
      ? { caution, line: place.line, onJump: () => selectIn(area(), place.start, place.end) }
      : { caution }
  })
  const insert = (path: string[], sample: unknown) => {
    const inserted = withField(draft.body, path, sample)
    if (!inserted) return
    flushSync(() => onChange({ bodyKind: 'json', body: inserted.body }))
    selectIn(area(), inserted.start, inserted.end)
  }
  const kind = draft.bodyKind ?? 'json'
  return (
    <>
      <CautionList cautions={placed.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))} />
      {entry ? (
        <SchemaFields
          entry={entry}
          body={kind === 'json' ? sent?.text : undefined}
          onInsert={kind === 'json' || kind === 'none' ? insert : undefined}
        />
      ) : null}
      <ReferenceLink id={known.id} />
    </>
  )
}
