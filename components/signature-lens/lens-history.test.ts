import { expect, test } from 'vitest'
import { canFlip, flipByte } from './flip-byte'
import { type LensAction, type LensHistory, lensHistory, startHistory } from './lens-history'
import { type Reading, startBody, startState } from './lens-state'

const after = (...actions: LensAction[]): LensHistory => actions.reduce(lensHistory, startHistory('standard'))
const change = (body: string): LensAction => ({ kind: 'change', patch: { body } })

test('typing on in one field is one step back, another field is another', () => {
  const typed = [change('{'), change('{}'), { kind: 'change', patch: { id: 'msg_9' } }] as const
  expect(after(...typed, { kind: 'undo' }).now.body).toBe('{}')
  expect(after(...typed, { kind: 'undo' }).now.id).toBe('msg_2Zx9')
  expect(after(...typed, { kind: 'undo' }, { kind: 'undo' }).now).toEqual(startState('standard'))
})

test('each choice is a step of its own', () => {
  const read = (reading: Reading): LensAction => ({ kind: 'change', patch: { reading } })
  expect(after(read('pretty'), read('trimmed'), { kind: 'undo' }).now.reading).toBe('pretty')
})

test('a new start can be undone, and nothing is undone before the first step', () => {
  expect(after(change('x'), { kind: 'start-over' }).now).toEqual(startState('standard'))
  expect(after(change('x'), { kind: 'start-over' }, { kind: 'undo' }).now.body).toBe('x')
  expect(after({ kind: 'undo' })).toEqual(startHistory('standard'))
})

test('another style brings secrets of its own form and keeps what was typed', () => {
  const { now } = after(change('x'), { kind: 'style', style: 'github' })
  expect(now).toMatchObject({ body: 'x', style: 'github', secret: startState('github').secret })
  expect(now.receiverSecret).toBe(now.secret)
})

test('each flip changes one byte of what arrives, each another one, and undo takes one back', () => {
  const one = after({ kind: 'flip' }).now
  const two = after({ kind: 'flip' }, { kind: 'flip' })
  const differing = (text = '') => [...startBody].filter((letter, at) => [...text][at] !== letter).length
  expect(one.body).toBe(startBody)
  expect(differing(one.arrived)).toBe(1)
  expect(differing(two.now.arrived)).toBe(2)
  expect(lensHistory(two, { kind: 'undo' }).now).toEqual(one)
})

test('a body without a letter that could be flipped stays as it is', () => {
  expect(flipByte('{}', 3)).toBe('{}')
  expect([canFlip('{}'), canFlip('1')]).toEqual([false, true])
})
