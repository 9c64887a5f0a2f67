import { expect, test } from 'vitest'
import { isInView, isPartlyInView } from './in-view'

const window = (...transform: [number, number, number]) => ({ transform, width: 800, height: 400 })

test('a node beyond an edge of the window is not in view', () => {
  expect(isInView(window(0, 0, 1), { x: 10, y: 10 })).toBe(true)
  expect(isInView(window(0, 0, 1), { x: 700, y: 10 })).toBe(false)
  expect(isInView(window(0, 0, 1), { x: 10, y: 390 })).toBe(false)
  expect(isInView(window(0, 0, 1), { x: -5, y: 10 })).toBe(false)
})

test('moving and zooming count', () => {
  expect(isInView(window(100, 0, 1), { x: -50, y: 10 })).toBe(true)
  expect(isInView(window(0, 0, 0.5), { x: 1200, y: 10 })).toBe(true)
  expect(isInView(window(0, 0, 2), { x: 350, y: 10 })).toBe(false)
})

test('an edge of a node is enough to see where the picture is', () => {
  expect(isPartlyInView(window(0, 0, 1), { x: 700, y: 390 })).toBe(true)
  expect(isPartlyInView(window(0, 0, 1), { x: -5, y: -5 })).toBe(true)
  expect(isPartlyInView(window(0, 0, 1), { x: 800, y: 10 })).toBe(false)
  expect(isPartlyInView(window(-1000, 0, 1), { x: 10, y: 10 })).toBe(false)
})
