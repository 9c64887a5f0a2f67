import { expect, test } from 'vitest'
import { aheadBy, type FollowState, follow, type Happening } from './follow'

const lesson = 'webhooks/verify-signatures'
const at = (step: string, fragment = 0) => ({ lesson, step, fragment })
const place = (step: string) => ({ lesson, step })
const trainerTo = (step: string, isBusy = false): Happening => ({
  kind: 'trainer',
  position: at(step),
  isBusy,
})
const moveTo = (step: string, byHand = true): Happening => ({ kind: 'here', place: place(step), byHand })

function after(...happenings: Happening[]) {
  let state: FollowState = { mode: 'follow' }
  const gone: (string | undefined)[] = []
  for (const happening of happenings) {
    const next = follow(state, happening)
    state = next.state
    if (next.go) gone.push(next.go.step)
  }
  return { state, gone }
}

test('whoever follows goes where the trainer goes, and once', () => {
  const { state, gone } = after(trainerTo('goal'), trainerTo('look'), trainerTo('look'))
  expect(gone).toEqual(['goal', 'look'])
  expect(state.mode).toBe('follow')
})

test('the next screen of the same step is a move too', () => {
  const next: Happening = { kind: 'trainer', position: at('look', 1), isBusy: false }
  expect(after(trainerTo('look'), next).gone).toEqual(['look', 'look'])
})

test('whoever moves the page by hand wanders, and is left where they are', () => {
  const { state, gone } = after(
    trainerTo('goal'),
    moveTo('goal', false),
    moveTo('outside'),
    trainerTo('look'),
  )
  expect(state.mode).toBe('wander')
  expect(gone).toEqual(['goal'])
})

test('a page that moves by itself does not wander', () => {
  expect(after(trainerTo('goal'), moveTo('recall', false)).state.mode).toBe('follow')
})

test('whoever comes back to the trainer by hand follows again', () => {
  const { state, gone } = after(trainerTo('goal'), moveTo('look'), moveTo('goal'), trainerTo('verify'))
  expect(state.mode).toBe('follow')
  expect(gone).toEqual(['goal', 'verify'])
})

test('nobody is taken away from what they are typing', () => {
  const { state, gone } = after(trainerTo('goal'), trainerTo('look', true))
  expect(gone).toEqual(['goal'])
  expect(state.mode).toBe('wander')
})

test('an exercise detaches until it is passed, and then the next move of the trainer takes along', () => {
  const touched: Happening = { kind: 'touched', exercise: 'a' }
  const { state, gone } = after(trainerTo('goal'), touched, trainerTo('look'), {
    kind: 'passed',
    exercise: 'a',
  })
  expect(gone).toEqual(['goal'])
  expect(state).toEqual({ mode: 'follow', trainer: at('look') })
  expect(follow(state, trainerTo('verify')).go?.step).toBe('verify')
})

test('another exercise that passes does not end the one at hand', () => {
  const { state } = after({ kind: 'touched', exercise: 'a' }, { kind: 'passed', exercise: 'b' })
  expect(state).toEqual({ mode: 'exercise', exercise: 'a' })
})

test('to catch up is to go to the trainer from wherever one is', () => {
  const { state, gone } = after(trainerTo('goal'), { kind: 'touched', exercise: 'a' }, trainerTo('verify'), {
    kind: 'catch-up',
  })
  expect(gone).toEqual(['goal', 'verify'])
  expect(state).toEqual({ mode: 'follow', trainer: at('verify') })
})

test('how far the trainer is ahead is counted in steps of one lesson', () => {
  const steps = ['goal', 'recall', 'look', 'verify'].map((id) => ({ id }))
  expect(aheadBy(after(trainerTo('verify'), moveTo('goal', false)).state, steps)).toBe(3)
  expect(aheadBy(after(trainerTo('goal'), moveTo('look')).state, steps)).toBe(-2)
  const elsewhere = { kind: 'here', place: { lesson: 'other/lesson', step: 'goal' }, byHand: false } as const
  expect(aheadBy(after(trainerTo('goal'), elsewhere).state, steps)).toBeUndefined()
})

test('what is known already makes no new state: nobody is drawn anew for a keystroke', () => {
  const touched: Happening = { kind: 'touched', exercise: 'a' }
  const { state } = after(trainerTo('goal'), moveTo('goal'), touched)
  expect(follow(state, touched).state).toBe(state)
  expect(follow(state, moveTo('goal')).state).toBe(state)
})
