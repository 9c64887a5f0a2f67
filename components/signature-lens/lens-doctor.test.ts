import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { findingOf } from './lens-doctor'
import { type LensState, startState } from './lens-state'

const state: LensState = { ...startState('github'), body: '{"a":1.0}', arrived: '{"a":1.5}' }
const signed = (body: string, secret = state.secret) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

test('the signature of what was sent is right, that of what arrived is right for something else', () => {
  expect(findingOf(state, signed('{"a":1.0}'))).toEqual({ match: 'right' })
  expect(findingOf(state, signed('{"a":1.5}'))).toEqual({ match: 'arrived' })
})

test('mistakes are named, with the secrets the lens knows', () => {
  expect(findingOf(state, signed('{"a":1}'))).toEqual({ match: 'body-reserialised' })
  expect(findingOf(state, signed('{"a":1.0}', state.oldSecret))).toEqual({ match: 'old-secret' })
  expect(findingOf({ ...state, receiverSecret: 'theirs' }, signed('{"a":1.0}', 'theirs'))).toEqual({
    match: 'other-secret',
  })
  expect(findingOf(state, signed('{"a":2}'))).toEqual({ match: 'unknown' })
})

test('a style without signatures has no right one', () => {
  expect(findingOf(startState('none'), signed('{}'))).toEqual({ match: 'none' })
})
