'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { FieldEntry, OperationEntry } from './operation-entry'
import { longestRead } from './schema-practice'

interface Props {
  entry: OperationEntry
  /** The JSON as it would be sent; undefined where another kind of body is chosen. */
  body?: string
  /** Absent where no field can be put in. */
  onInsert?: (path: string[], sample: unknown) => void
}

type Parsed = { value: unknown } | 'broken'

function parsed(body = ''): Parsed {
  if (body.trim() === '') return { value: {} }
  if (body.length > longestRead) return 'broken'
  try {
    return { value: JSON.parse(body) }
  } catch {
    return 'broken'
  }
}

function holds(value: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false
  return holds(Reflect.get(value, name), rest)
}

/** What the operation reads in its body, folded; a field that is not there yet can be put in. */
export function SchemaFields({ entry, body, onInsert }: Props) {
  const t = useTranslations('console.schema')
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  const fields = entry.body?.fields ?? []
  if (fields.length === 0) return null
  const present = open ? parsed(body) : 'broken'
  const broken = present === 'broken'
  return (
    <div className="mt-3 border-t border-line pt-2 text-sm">
      <details open={open} className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="flex min-h-10 cursor-pointer list-none items-center gap-2 font-semibold text-pull">
          <span aria-hidden="true" className="transition-transform group-open:rotate-90">
            ›
          </span>
          {t('fields', { summary: entry.summary })}
        </summary>
        {broken && open && onInsert ? <p className="text-muted">{t('cannotInsert')}</p> : null}
        <ul className="divide-y divide-line">
          {fields.map((field) => {
            const name = field.path.join('.')
            const isThere = !broken && holds(present.value, field.path)
            return (
              <FieldRow
                key={name}
                field={field}
                isThere={isThere}
                onInsert={
                  broken || isThere || !onInsert
                    ? undefined
                    : () => {
                        onInsert(field.path, field.sample)
                        setSaid(t('inserted', { name }))
                      }
                }
              />
            )
          })}
        </ul>
      </details>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  )
}

function FieldRow({
  field,
  isThere,
  onInsert,
}: {
  field: FieldEntry
  isThere: boolean
  onInsert?: () => void
}) {
  const t = useTranslations('console.schema')
  const { path, type, required, text, allowed } = field
  const name = path.join('.')
  return (
    <li className={`flex items-start gap-3 py-2 ${path.length > 1 ? 'pl-4' : ''}`}>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <code className="font-mono font-semibold [overflow-wrap:anywhere]">{name}</code>
          <span className="text-xs text-muted">{type}</span>
          {required ? <span className="text-xs font-semibold text-bad">{t('required')}</span> : null}
        </p>
        {text ? <p className="mt-0.5">{text}</p> : null}
        {allowed ? (
          <p className="mt-0.5 text-xs text-muted [overflow-wrap:anywhere]">
            {t('allowed', { values: allowed.join(', ') })}
          </p>
        ) : null}
      </div>
      {isThere ? <span className="py-2 text-xs text-good">✓ {t('inBody')}</span> : null}
      {onInsert ? (
        <Button className="min-h-8 shrink-0 px-2 text-xs" onClick={onInsert}>
          {t('insert')} <span className="sr-only">{name}</span>
        </Button>
      ) : null}
    </li>
  )
}
