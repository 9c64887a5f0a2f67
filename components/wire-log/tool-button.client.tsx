'use client'
import type { ReactNode } from 'react'

/** A small button of the wire log's tool row; with `pressed` one that stays down, with `expanded` one that unfolds. */
export function ToolButton({
  pressed,
  expanded,
  controls,
  disabled,
  onClick,
  children,
}: {
  pressed?: boolean
  expanded?: boolean
  /** Id of what `expanded` tells about. */
  controls?: string
  disabled?: boolean
  onClick: () => void
  children: ReactNode
}) {
  const down = pressed ? 'border-ink bg-sunken text-ink' : 'border-line-strong text-muted'
  const look = pressed === undefined ? 'border-line-strong text-ink' : down
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={expanded ? controls : undefined}
      disabled={disabled}
      onClick={onClick}
      className={`min-h-9 rounded-lg border px-2.5 text-xs font-semibold hover:bg-sunken disabled:cursor-not-allowed disabled:opacity-55 ${look}`}
    >
      {pressed ? <span aria-hidden="true">✓ </span> : null}
      {children}
    </button>
  )
}
