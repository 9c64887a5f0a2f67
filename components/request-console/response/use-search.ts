import { useState } from 'react'

export interface Search {
  query: string
  /** Counts the steps from the first match, in either direction: what it stands at depends on how many there are. */
  steps: number
  ask: (query: string) => void
  step: (by: 1 | -1) => void
}

/** What the reader looks for in an answer; kept from one answer to the next. */
export function useSearch(): Search {
  const [{ query, steps }, set] = useState({ query: '', steps: 0 })
  return {
    query,
    steps,
    ask: (next) => set({ query: next, steps: 0 }),
    step: (by) => set({ query, steps: steps + by }),
  }
}

/** Which of `count` matches is the current one: after the last comes the first. */
export const currentOf = ({ steps }: Search, count: number): number =>
  count === 0 ? -1 : ((steps % count) + count) % count

/** Scrolls a box, and nothing around it, so that the current match is in sight. */
export function showInBox(box: HTMLElement | null, match: Element | null | undefined): void {
  if (!box || !match) return
  const [outer, inner] = [box.getBoundingClientRect(), match.getBoundingClientRect()]
  const above = inner.top - outer.top
  if (above < 0 || inner.bottom > outer.bottom) box.scrollTop += above - outer.height / 3
}
