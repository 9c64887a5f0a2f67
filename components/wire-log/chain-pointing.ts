import type { FocusEvent, PointerEvent } from 'react'

const rowAt = (target: EventTarget | Element | null) =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-row]') : undefined)?.dataset.row

/** Handlers for a box of rows: the row under the pointer, or else the one with the focus, is pointed at. */
export const chainPointing = (point: (id: string | undefined) => void) => ({
  onPointerOver: ({ target }: PointerEvent) => point(rowAt(target)),
  onPointerLeave: ({ currentTarget }: PointerEvent) => {
    const { activeElement } = document
    point(currentTarget.contains(activeElement) ? rowAt(activeElement) : undefined)
  },
  onFocus: ({ target }: FocusEvent) => point(rowAt(target)),
  onBlur: () => point(undefined),
})
