'use client'
import type { ReactNode } from 'react'
import { fieldLook } from './field'

export interface PairLabels {
  on: string
  name: string
  value: string
  remove: string
  namePlaceholder: string
  valuePlaceholder: string
}

export interface Pair {
  name: string
  value: string
  on: boolean
}

/** Name and value with a switch and a remove button. Without `onRemove` it is the blank row at the end. */
export function PairRow({
  id,
  pair,
  labels,
  onChange,
  onRemove,
  note,
  invalid,
  list,
}: {
  id: string
  pair: Pair
  labels: PairLabels
  onChange: (change: Partial<Pair>) => void
  onRemove?: () => void
  note?: ReactNode
  invalid?: 'name' | 'value'
  list?: string
}) {
  const described = note ? { 'aria-describedby': `${id}-note` } : {}
  const faded = pair.on ? '' : 'text-muted line-through'
  return (
    <li>
      <div className="grid grid-cols-[2.5rem_minmax(0,1fr)_2.5rem] items-center gap-x-1 gap-y-1 sm:grid-cols-[2.5rem_minmax(0,2fr)_minmax(0,3fr)_2.5rem]">
        {onRemove ? (
          <span className="flex min-h-10 items-center justify-center">
            <input
              type="checkbox"
              aria-label={labels.on}
              checked={pair.on}
              onChange={(event) => onChange({ on: event.target.checked })}
              className="size-5 accent-pull"
            />
          </span>
        ) : (
          <span />
        )}
        <input
          id={`${id}-name`}
          aria-label={labels.name}
          aria-invalid={invalid === 'name' || undefined}
          {...described}
          placeholder={labels.namePlaceholder}
          value={pair.name}
          list={list}
          onChange={(event) => onChange({ name: event.target.value })}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className={`${fieldLook} ${faded}`}
        />
        <input
          id={`${id}-value`}
          aria-label={labels.value}
          aria-invalid={invalid === 'value' || undefined}
          {...described}
          placeholder={labels.valuePlaceholder}
          value={pair.value}
          onChange={(event) => onChange({ value: event.target.value })}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className={`${fieldLook} col-start-2 row-start-2 sm:col-start-3 sm:row-start-1 ${faded}`}
        />
        {onRemove ? (
          <button
            type="button"
            aria-label={labels.remove}
            onClick={onRemove}
            className="col-start-3 row-start-1 flex min-h-10 items-center justify-center rounded-lg text-lg text-muted hover:bg-sunken hover:text-ink sm:col-start-4"
          >
            <span aria-hidden="true">×</span>
          </button>
        ) : null}
      </div>
      {note ? <div className="pl-11">{note}</div> : null}
    </li>
  )
}
