'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import { MethodBadge } from '@/components/ui/method-badge'
import { grouped, operationsMatching } from './complete-matches'
import { fieldLook } from './field'
import type { OperationEntry } from './operation-entry'

interface Props {
  operations: readonly OperationEntry[]
  onChoose: (entry: OperationEntry) => void
}

/** A combobox whose list is always open (ARIA 1.2): the focus stays in the field, arrows move the marked option. */
export function CompleteList({ operations, onChoose }: Props) {
  const t = useTranslations('console.complete')
  const id = useId()
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(0)
  const found = useMemo(
    () => grouped(operationsMatching(operations, query)).flatMap(({ entries }) => entries),
    [operations, query],
  )
  const at = Math.min(marked, found.length - 1)
  const current = found[at]
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      const wraps = Math.abs(step) === 1
      setMarked(wraps ? (at + step + found.length) % found.length : clamp(at + step, found.length))
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      if (current) onChoose(current)
    }
  }
  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label={t('search')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current && `${id}-${current.id}`}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the one field of a dialog that a person has just opened
        autoFocus
        value={query}
        placeholder={t('placeholder')}
        onChange={({ target }) => {
          setQuery(target.value)
          setMarked(0)
        }}
        onKeyDown={onKeyDown}
        className={`${fieldLook} shrink-0`}
      />
      <p role="status" className="my-2 shrink-0 text-sm text-muted">
        {found.length > 0 ? t('count', { count: found.length }) : t('none', { query })}
      </p>
      <Options id={id} found={found} current={current} onChoose={onChoose} />
    </>
  )
}

function Options({
  id,
  found,
  current,
  onChoose,
}: {
  id: string
  found: readonly OperationEntry[]
  current?: OperationEntry
  onChoose: (entry: OperationEntry) => void
}) {
  const t = useTranslations('console.complete')
  useEffect(() => {
    document.getElementById(`${id}-${current?.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, current])
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={t('list')}
      // Not a stop of its own for Tab, though it scrolls: the arrows of the field move through it.
      tabIndex={-1}
      className="min-h-0 flex-1 overflow-y-auto"
    >
      {grouped(found).map(({ title, entries }, group) => (
        // biome-ignore lint/a11y/useSemanticElements: a part of a list of options is no set of form fields
        <div key={title} role="group" aria-labelledby={`${id}-group-${group}`}>
          <p id={`${id}-group-${group}`} className="px-2 pt-3 pb-1 text-xs font-semibold text-muted">
            {title}
          </p>
          {entries.map((entry) => (
            <Option
              key={entry.id}
              id={`${id}-${entry.id}`}
              entry={entry}
              selected={entry === current}
              onChoose={() => onChoose(entry)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

const clamp = (at: number, length: number) => Math.max(0, Math.min(at, length - 1))

function Option({
  id,
  entry,
  selected,
  onChoose,
}: {
  id: string
  entry: OperationEntry
  selected: boolean
  onChoose: () => void
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field of the combobox has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant marks it, the focus stays in the field
    <div
      id={id}
      role="option"
      aria-selected={selected}
      onClick={onChoose}
      className={`cursor-pointer rounded-lg px-2 py-2 ${selected ? 'bg-pull-soft outline-2 -outline-offset-2 outline-pull' : 'hover:bg-sunken'}`}
    >
      <p className="text-sm font-medium">{entry.summary}</p>
      <p className="mt-0.5 font-mono text-xs text-muted [overflow-wrap:anywhere]">
        <MethodBadge>{entry.method}</MethodBadge> {entry.path}
      </p>
    </div>
  )
}
