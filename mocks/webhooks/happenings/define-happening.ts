// Promises that something a learner can make happen in the shop is written down once: its words, what it can be about, what it does.
import type { Texts } from '../../locale'
import type { World } from '../../world'

/** Somebody or something that a happening can be about. */
export interface HappeningChoice {
  id: string
  /** As the shop's people would call it; data of the world, so in one language only. */
  name: string
}

export interface Happening {
  /** Slug, never changes. */
  id: string
  /** Place among the buttons, from 1. */
  order: number
  /** For a button: "A customer writes". */
  name: Texts
  /** What it does inside the platform, and which events that makes. */
  sentence: Texts
  /** Newest or most fitting first; empty when it cannot happen now. Absent where there is nothing to choose. */
  choices?(world: World): HappeningChoice[]
  /** What must happen first, where `choices` can be empty. */
  needs?: Texts
  /** Makes it happen to the chosen one, or else to the first of `choices`. */
  run(world: World, chosenId?: string): void
}

const defined = new WeakSet<object>()

export function defineHappening(happening: Happening): Happening {
  defined.add(happening)
  return happening
}

export function happeningsIn(exports: Readonly<Record<string, unknown>>): Happening[] {
  return Object.values(exports).filter(
    (value): value is Happening => typeof value === 'object' && value !== null && defined.has(value),
  )
}
