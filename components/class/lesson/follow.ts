// Whether a learner's page goes with the trainer: it does until the learner goes elsewhere or works on something.
import type { Position } from '@/lib/live/room-scene'

export interface Place {
  lesson: string
  step: string
}

export interface FollowState {
  /** `exercise`: at work in one, and left in peace until it is done. */
  mode: 'follow' | 'wander' | 'exercise'
  exercise?: string
  trainer?: Position
  here?: Place
}

export type Happening =
  /** `isBusy`: the learner is typing somewhere. */
  | { kind: 'trainer'; position: Position; isBusy: boolean }
  /** `byHand`: the learner moved the page, not the page itself. */
  | { kind: 'here'; place: Place; byHand: boolean }
  | { kind: 'touched' | 'passed'; exercise: string }
  | { kind: 'left' | 'catch-up' }

export const isAt = (here: Place | undefined, trainer: Place | undefined): boolean =>
  here?.lesson === trainer?.lesson && here?.step === trainer?.step

const samePosition = (one: Position | undefined, other: Position): boolean =>
  isAt(one, other) && one?.fragment === other.fragment

/** @returns the state from now on, and where the page is to go, if it is */
export function follow(
  state: FollowState,
  what: Happening,
): { state: FollowState; go?: Position | undefined } {
  const { mode, trainer } = state
  const { exercise: _, ...free } = state
  switch (what.kind) {
    case 'trainer': {
      if (samePosition(trainer, what.position)) return { state }
      const moved = { ...state, trainer: what.position }
      if (mode !== 'follow') return { state: moved }
      return what.isBusy ? { state: { ...moved, mode: 'wander' } } : { state: moved, go: what.position }
    }
    case 'here': {
      if (isAt(state.here, what.place) && mode !== 'wander') return { state }
      const there = { ...state, here: what.place }
      const isWithTrainer = isAt(what.place, trainer)
      if (mode === 'wander' && isWithTrainer) return { state: { ...there, mode: 'follow' } }
      const leaves = mode === 'follow' && what.byHand && trainer !== undefined && !isWithTrainer
      return { state: leaves ? { ...there, mode: 'wander' } : there }
    }
    case 'touched':
      if (state.exercise === what.exercise) return { state }
      return { state: { ...state, mode: 'exercise', exercise: what.exercise } }
    case 'passed':
      // Not taken away from what has just come out well: the trainer's next move takes them along.
      return { state: state.exercise === what.exercise ? { ...free, mode: 'follow' } : state }
    case 'left':
      return { state: { ...free, mode: 'wander' } }
    case 'catch-up':
      return { state: { ...free, mode: 'follow' }, go: trainer }
  }
}

/** How many steps the trainer is further on; undefined in another lesson. */
export function aheadBy(
  { here, trainer }: FollowState,
  steps: readonly { id: string }[],
): number | undefined {
  if (here === undefined || trainer === undefined || here.lesson !== trainer.lesson) return undefined
  const numberOf = (step: string) => steps.findIndex(({ id }) => id === step)
  return numberOf(trainer.step) - numberOf(here.step)
}
