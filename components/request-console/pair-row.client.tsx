'use client'
import type { ReactNode } from 'react'
import { codeInput, fieldLook } from './field'

export interface PairLabels {
  /** Without it the row has no switch. */
  on?: string
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

/** Something to say below a row, to both of its fields. `part` is the field that is wrong, if one is. */
export interface Remark {
  note: ReactNode
  part?: 'name' | 'value'
}

/** Where the parts of a row stand, with a switch in front and without one. */
const switched = {
  row: 'grid-cols-[2.5rem_minmax(0,1fr)_2.5rem] sm:grid-cols-[2.5rem_minmax(0,2fr)_minmax(0,3fr)_2.5rem]',
  value: 'col-start-2 row-start-2 sm:col-start-3 sm:row-start-1',
  remove: 'col-start-3 row-start-1 sm:col-start-4',
  note: 'pl-11',
}
const plain = {
  row: 'grid-cols-[minmax(0,1fr)_2.5rem] sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_2.5rem]',
  value: 'col-start-1 row-start-2 sm:col-start-2 sm:row-start-1',
  remove: 'col-start-2 row-start-1 sm:col-start-3',
  note: '',
}

/** Name and value with a switch and a remove button. Without `onRemove` it is the blank row at the end. */
export function PairRow({
  id,
  pair,
  labels,
  remark,
  list,
  onChange,
  onRemove,
}: {
  id: string
  pair: Pair
  labels: PairLabels
  remark?: Remark
  list?: string
  onChange: (change: Partial<Pair>) => void
  onRemove?: () => void
}) {
  const place = labels.on ? switched : plain
  const look = `${fieldLook} ${pair.on ? '' : 'text-muted line-through'}`
  const input = (part: 'name' | 'value') => ({
    ...codeInput,
    id: `${id}-${part}`,
    'aria-label': labels[part],
    'aria-invalid': remark?.part === part || undefined,
    'aria-describedby': remark ? `${id}-note` : undefined,
    placeholder: labels[`${part}Placeholder`],
    value: pair[part],
    onChange: (event: { target: { value: string } }) => onChange({ [part]: event.target.value }),
  })
  return (
    <li>
      <div className={`grid items-center gap-x-1 gap-y-1 ${place.row}`}>
        {labels.on ? (
          <span className="flex min-h-10 items-center justify-center">
            {onRemove ? (
              <input
                type="checkbox"
                aria-label={labels.on}
                checked={pair.on}
                onChange={(event) => onChange({ on: event.target.checked })}
                className="size-5 accent-pull"
              />
            ) : null}
          </span>
        ) : null}
        <input {...input('name')} list={list} className={look} />
        <input {...input('value')} className={`${look} ${place.value}`} />
        {onRemove ? (
          <button
            type="button"
            aria-label={labels.remove}
            onClick={onRemove}
            className={`flex min-h-10 items-center justify-center rounded-lg text-lg text-muted hover:bg-sunken hover:text-ink ${place.remove}`}
          >
            <span aria-hidden="true">×</span>
          </button>
        ) : null}
      </div>
      {remark ? (
        <div id={`${id}-note`} className={place.note}>
          {remark.note}
        </div>
      ) : null}
    </li>
  )
}
