'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { WireRow } from './timeline'

export interface RowState {
  /** Id of the row's element. */
  anchor: string
  open: boolean
  /** A check points at it. */
  marked: boolean
  /** It belongs to the chain of the row under the pointer or the focus. */
  lit: boolean
  onToggle: () => void
}

const edges = { request: 'border-pull', delivery: 'border-push', event: 'border-push border-dotted' }

function lookOf({ open, marked, lit }: RowState): string {
  if (marked) return 'bg-warn-soft'
  if (lit) return 'bg-push-soft'
  return open ? 'bg-sunken' : 'hover:bg-sunken'
}

/** What every row has: its number, which opens it, its time, and the looks of its state. */
export function RowFrame({ row, children, ...state }: { row: WireRow; children: ReactNode } & RowState) {
  const t = useTranslations('wire')
  const { id, at, kind } = row
  const time = new Date(at).toISOString()
  return (
    // By keyboard the button in the first cell does the same.
    <tr
      id={state.anchor}
      data-kind={kind}
      data-row={id}
      onClick={state.onToggle}
      aria-current={state.marked ? 'true' : undefined}
      className={`cursor-pointer border-t border-line ${lookOf(state)}`}
    >
      <td className={`border-l-4 py-1 pr-2 pl-2 sm:pr-3 ${edges[kind]}`}>
        <button
          type="button"
          aria-expanded={state.open}
          aria-label={t('open', { id })}
          onClick={(event) => {
            event.stopPropagation()
            state.onToggle()
          }}
          className="min-h-8 min-w-8 scroll-mt-24 text-left font-semibold underline underline-offset-4"
        >
          {id}
        </button>
        {state.marked ? <span className="sr-only"> {t('marked')}</span> : null}
      </td>
      <td className="hidden py-1 pr-3 whitespace-nowrap text-muted sm:table-cell">
        <time dateTime={time}>{time.slice(11, 19)}</time>
      </td>
      {children}
    </tr>
  )
}
