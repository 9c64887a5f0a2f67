import type { LensState } from './lens-state'
import type { LensView } from './lens-view'

/** What every part of the lens gets. `id` starts the ids of its fields. */
export interface LensPart {
  id: string
  state: LensState
  view: LensView
  onChange: (patch: Partial<LensState>) => void
}
