import { expect, test } from 'vitest'
import { axisEnd, axisMarks, eventAts, momentAt, partOf, stepped } from './axis'

const minute = 60_000
const hour = 60 * minute

test('both scales begin with the first event, end with the week, and read back what they draw', () => {
  for (const scale of ['log', 'linear'] as const) {
    expect([partOf(0, scale), partOf(axisEnd, scale)]).toEqual([0, 1])
    for (const moment of [0, 5 * minute, 14 * hour, 100 * hour])
      expect(momentAt(partOf(moment, scale), scale)).toBe(moment)
  }
})

test('the logarithmic scale gives the first hours more room', () => {
  expect(partOf(6 * hour, 'log')).toBeGreaterThan(0.4)
  expect(partOf(6 * hour, 'linear')).toBeLessThan(0.05)
})

test('what comes after the week stays at the end', () => {
  expect(partOf(2 * axisEnd, 'log')).toBe(1)
  expect(momentAt(1.5, 'linear')).toBe(axisEnd)
})

test('arrow keys go the same way back', () => {
  for (const moment of [0, 45 * minute, 6 * hour, 30 * hour]) {
    expect(stepped(stepped(moment, 1), -1)).toBe(moment)
    expect(stepped(stepped(moment, 6), -6)).toBe(moment)
  }
  expect(stepped(0, -1)).toBe(0)
  expect(stepped(axisEnd, 1)).toBe(axisEnd)
  expect(stepped(7 * minute, 1)).toBe(10 * minute)
})

test('marks and events lie on the axis', () => {
  for (const moment of [...axisMarks('log', true), ...axisMarks('linear', false), ...eventAts])
    expect(moment).toBeLessThanOrEqual(axisEnd)
  expect(axisMarks('log', false).length).toBeLessThan(axisMarks('log', true).length)
})
