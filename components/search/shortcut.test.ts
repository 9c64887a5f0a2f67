import { expect, test } from 'vitest'
import { opensSearch } from './shortcut'

const pressed = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test('Ctrl+K opens it, and on a Mac ⌘K does and Ctrl+K does not', () => {
  expect(opensSearch(pressed('k', { ctrlKey: true }), false)).toBe(true)
  expect(opensSearch(pressed('K', { ctrlKey: true }), false)).toBe(true)
  expect(opensSearch(pressed('k', { metaKey: true }), true)).toBe(true)
  expect(opensSearch(pressed('k', { ctrlKey: true }), true)).toBe(false)
  expect(opensSearch(pressed('k', { ctrlKey: true, shiftKey: true }), false)).toBe(false)
  expect(opensSearch(pressed('k', { ctrlKey: true, altKey: true }), false)).toBe(false)
})

test('one key alone does nothing', () => {
  expect(opensSearch(pressed('/'), false)).toBe(false)
  expect(opensSearch(pressed('k'), false)).toBe(false)
  expect(opensSearch(pressed('s'), true)).toBe(false)
})
