'use client'
import type { ReactNode } from 'react'

interface Props {
  part: string
  /** Says the line too: many rows have the same buttons. */
  label: string
  /** There is nowhere to go. It keeps the focus all the same. */
  off?: boolean
  onPress: () => void
  children: ReactNode
}

/** A small button of a row, tall enough for a finger. */
export function RowButton({ part, label, off = false, onPress, children }: Props) {
  return (
    <button
      type="button"
      data-part={part}
      aria-label={label}
      aria-disabled={off}
      className="grid min-h-10 min-w-10 place-items-center rounded-lg px-2 text-sm font-semibold hover:bg-sunken aria-disabled:cursor-not-allowed aria-disabled:opacity-40"
      onClick={() => (off ? undefined : onPress())}
    >
      {children}
    </button>
  )
}
