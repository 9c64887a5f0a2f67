import type { ReactNode } from 'react'

interface Props {
  /** What is in it. */
  label: string
  className?: string
  children: ReactNode
}

/** A box that scrolls sideways where a table is wider than the page. */
export function Sideways({ label, className = '', children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields
    <div
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className={`@container overflow-x-auto ${className}`}
    >
      {children}
    </div>
  )
}
