// The learner's own way through the class, kept while the page goes from lesson to lesson.
import type { Position } from '@/lib/live/room-scene'
import { type FollowState, follow, type Happening } from './follow'

const key = 'pull-and-push.following'

/** Storage may throw, and may hold what somebody else wrote. */
function kept(): FollowState {
  try {
    const { mode, exercise } = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    if (mode === 'wander') return { mode }
    return mode === 'exercise' && typeof exercise === 'string' ? { mode, exercise } : Following.start
  } catch {
    return Following.start
  }
}

function keep({ mode, exercise }: FollowState): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ mode, exercise }))
  } catch {}
}

export class Following {
  static readonly start: FollowState = { mode: 'follow' }
  #state = kept()
  #go: ((to: Position) => void) | undefined
  readonly #listeners = new Set<() => void>()

  readonly get = (): FollowState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(happening: Happening): void {
    const { state, go } = follow(this.#state, happening)
    if (state !== this.#state) {
      this.#state = state
      keep(state)
      for (const listener of [...this.#listeners]) listener()
    }
    if (go) this.#go?.(go)
  }

  /** Whoever can move the page. @returns stops asking it */
  goBy(go: (to: Position) => void): () => void {
    this.#go = go
    return () => {
      if (this.#go === go) this.#go = undefined
    }
  }
}

/** Of this page. */
export const following = new Following()
