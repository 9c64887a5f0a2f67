import type { StyleId } from '@/mocks/webhooks/signing/style'
import { flipByte } from './flip-byte'
import { type LensState, startState } from './lens-state'

export interface LensHistory {
  now: LensState
  past: readonly LensState[]
  /** What the last step changed: typing on in one field is one step. */
  touched?: string
}

export type LensAction =
  | { kind: 'change'; patch: Partial<LensState> }
  | { kind: 'style'; style: StyleId }
  | { kind: 'flip' | 'undo' | 'start-over' }

const most = 50

/** What is chosen, not typed: each choice is a step of its own. */
const chosen = ['reading', 'loss', 'rotating']

export const startHistory = (style: StyleId): LensHistory => ({ now: startState(style), past: [] })

function step(history: LensHistory, now: LensState, touched?: string): LensHistory {
  const goesOn = touched !== undefined && touched === history.touched && !chosen.includes(touched)
  return { now, past: goesOn ? history.past : [...history.past, history.now].slice(-most), touched }
}

export function lensHistory(history: LensHistory, action: LensAction): LensHistory {
  const { now, past } = history
  switch (action.kind) {
    case 'change':
      return step(history, { ...now, ...action.patch }, Object.keys(action.patch).join())
    case 'style': {
      // Secrets have another form in another style; everything else stays as the learner has made it.
      const { secret, oldSecret, receiverSecret } = startState(action.style)
      return step(history, { ...now, style: action.style, secret, oldSecret, receiverSecret })
    }
    case 'flip': {
      const arrived = flipByte(now.arrived ?? now.body, now.flips)
      return step(history, { ...now, arrived, flips: now.flips + 1 })
    }
    case 'undo': {
      const before = past.at(-1)
      return before === undefined ? history : { now: before, past: past.slice(0, -1) }
    }
    case 'start-over':
      return step(history, startState(now.style))
  }
}
