'use client'
import { lazy, Suspense, useEffect } from 'react'
import { onFirstTouch } from '@/components/shell/first-touch'
import type { EditorProps } from './field'
import type { OperationEntry } from './operation-entry'
import type { Practice } from './schema-practice'
import { SchemaQuery } from './schema-query.client'
import { sentUrlOf } from './schema-sent'
import { longestUrl } from './url-fault'

const loadBody = () => import('./schema-body.client')
const SchemaBody = lazy(loadBody)

/** Below the part of the request that is shown: what the matched operation reads there, and what it would overlook. */
export function SchemaHints({
  tab,
  practice,
  operations,
  ...part
}: EditorProps & { tab: string; practice: Practice; operations?: readonly OperationEntry[] }) {
  useEffect(() => onFirstTouch(loadBody), [])
  const { draft } = part
  if (draft.url.length > longestUrl) return null
  const url = sentUrlOf(draft)
  const known = practice.operationAt(draft.method, url)
  if (!known) return null
  const entry = operations?.find(({ id }) => id === known.id)
  if (tab === 'query') return <SchemaQuery id={part.id} known={known} entry={entry} url={url} />
  return tab === 'body' ? (
    <Suspense>
      <SchemaBody {...part} known={known} entry={entry} />
    </Suspense>
  ) : null
}
