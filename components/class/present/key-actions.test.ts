import { expect, test } from 'vitest'
import { actionOf } from './key-actions'

/** A focused element that stands within what these selectors' first words name. */
const within = (...names: string[]) => ({
  closest: (selector: string) =>
    selector.split(', ').some((one) => names.some((name) => one.startsWith(name))) ? {} : null,
})
const press = (key: string, target: ReturnType<typeof within> | null = null, held = {}) =>
  actionOf({ key, ctrlKey: false, metaKey: false, altKey: false, target, ...held })

test.each([
  ['ArrowRight', 'next'],
  ['PageDown', 'next'],
  [' ', 'next'],
  ['ArrowLeft', 'back'],
  ['PageUp', 'back'],
  ['Home', 'first'],
  ['End', 'last'],
  ['b', 'black'],
  ['.', 'black'],
  ['G', 'go-to'],
  ['?', 'help'],
  ['Escape', 'escape'],
])('%s is %s, as on a clicker', (key, action) => {
  expect(press(key)).toBe(action)
})

test('no key does anything while somebody types', () => {
  for (const field of ['input:not', 'textarea', '[contenteditable]', '.cm-editor', '[role=combobox]'])
    for (const key of ['ArrowRight', ' ', 'b', 'Escape', '?', 'End', '1'])
      expect(press(key, within(field)), `${field} ${key}`).toBeUndefined()
})

test('a key held with another belongs to the browser', () => {
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
    expect(press('ArrowLeft', null, held)).toBeUndefined()
    expect(press('f', null, held)).toBeUndefined()
  }
})

test('space on a button presses the button, and a letter on it is still ours', () => {
  expect(press(' ', within('button'))).toBeUndefined()
  expect(press('b', within('button'))).toBe('black')
  expect(press('ArrowRight', within('button'))).toBe('next')
})

test('arrows stay with what they already move', () => {
  for (const own of ['[role=tablist]', '[role=slider]', '[role=radiogroup]', '.react-flow']) {
    expect(press('ArrowRight', within(own)), own).toBeUndefined()
    expect(press('n', within(own)), own).toBe('notes')
  }
})

test('other keys are nobody’s', () => {
  for (const key of ['x', 'Enter', 'Tab', 'ArrowDown', 'F5', 'constructor'])
    expect(press(key)).toBeUndefined()
})
