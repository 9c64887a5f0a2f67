import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDraft } from './draft-arbitrary'
import { lockable, lockedTo, withinLocks } from './locks'
import { draftFrom } from './request-draft'

const draft = draftFrom({
  method: 'POST',
  url: 'https://api.wts.chat/core/v1/contact?PageSize=5#top',
  headers: [{ name: 'X-One', value: '1' }],
  body: '{"a":1}',
})

test('nothing is held back where nothing is locked', () => {
  const patch = { method: 'GET', url: 'https://other.example/' }
  expect(withinLocks([], draft, patch)).toBe(patch)
})

test('a locked address lets the query change, and a locked query the address', () => {
  const url = 'https://other.example/path?PageSize=9'
  expect(withinLocks(['url'], draft, { url }).url).toBe('https://api.wts.chat/core/v1/contact?PageSize=9#top')
  expect(withinLocks(['query'], draft, { url }).url).toBe('https://other.example/path?PageSize=5')
  expect(withinLocks(['url', 'query'], draft, { url }).url).toBe(draft.url)
  expect(withinLocks(['url'], draft, { url: 'https://other.example/' }).url).toBe(
    'https://api.wts.chat/core/v1/contact#top',
  )
})

test('a locked address still lets its names be filled in', () => {
  expect(withinLocks(['url'], draft, { path: { id: '7' } })).toEqual({ path: { id: '7' } })
})

test('of a whole request put in its place, only what is free arrives', () => {
  const other = draftFrom({ method: 'PUT', url: 'https://a.example/b?c=d', body: '{"b":2}' })
  const next = { ...draft, ...withinLocks(['method', 'url', 'query', 'headers', 'auth'], draft, other) }
  expect(next).toEqual({ ...draft, body: '{"b":2}' })
})

test('with everything locked no change of the request comes through', () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, (before, after) => {
      const { url, method, headers, auth, body, bodyKind, withheld, offQuery } = before
      const fixed = { method, headers, auth, body, bodyKind, withheld, offQuery }
      const next = { ...before, ...withinLocks(lockable, before, after) }
      expect(next).toMatchObject(JSON.parse(JSON.stringify(fixed)))
      expect(next.url).toBe(after.url === undefined ? url : url.trim())
    }),
  )
})

test('what a learner kept from before a lock was there follows the lock', () => {
  const kept = { ...draft, method: 'DELETE', body: '{"mine":true}' }
  expect(lockedTo(['method'], draft, kept)).toEqual({ ...kept, method: 'POST' })
  expect(lockedTo([], draft, kept)).toBe(kept)
})
