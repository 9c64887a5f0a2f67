import { expect, test } from 'vitest'
import { opensSearch } from './shortcut'

const pressed = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  target: null,
  ...held,
})

test('a slash opens the search, also where Shift is needed to type one', () => {
  expect(opensSearch(pressed('/'), false)).toBe(true)
  expect(opensSearch(pressed('/', { shiftKey: true }), false)).toBe(true)
  expect(opensSearch(pressed('/', { ctrlKey: true }), false)).toBe(false)
  expect(opensSearch(pressed('/', { altKey: true }), false)).toBe(false)
})

test('Ctrl+K opens it, and on a Mac ⌘K does and Ctrl+K does not', () => {
  expect(opensSearch(pressed('k', { ctrlKey: true }), false)).toBe(true)
  expect(opensSearch(pressed('K', { ctrlKey: true }), false)).toBe(true)
  expect(opensSearch(pressed('k', { metaKey: true }), true)).toBe(true)
  expect(opensSearch(pressed('k', { ctrlKey: true }), true)).toBe(false)
  expect(opensSearch(pressed('k', { ctrlKey: true, shiftKey: true }), false)).toBe(false)
})

test('letters alone do nothing', () => {
  expect(opensSearch(pressed('k'), false)).toBe(false)
  expect(opensSearch(pressed('s'), true)).toBe(false)
})
