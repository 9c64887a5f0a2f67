import { expect, test } from 'vitest'
import { assumable, examples, type Figure, facts, mostAssumed, readAssumed, usualAssumed } from './figures'

test('every figure has a date, and every fact says who says it', () => {
  for (const figure of [...Object.values(facts), ...Object.values(examples)])
    expect(figure.date).toMatch(/^20\d\d-\d\d(-\d\d)?$/)
  const said: Figure[] = Object.values(facts)
  expect(said.filter(({ kind, source }) => kind !== 'fact' || !source)).toEqual([])
})

test('no price is called a fact', () => {
  expect(Object.values(examples).filter(({ kind }) => kind !== 'example')).toEqual([])
  expect(Object.keys(facts).filter((id) => /price|server|hours/i.test(id))).toEqual([])
})

test('figures that were changed are read, what makes no sense is as the examples say', () => {
  const read = readAssumed({ makePrice: 9.5, server: -4, cloudSize: 0, careHours: 'two', hacked: 1 })
  expect(read).toEqual({ ...usualAssumed, makePrice: 9.5, server: 0, cloudSize: 1 })
  expect(readAssumed(null)).toEqual(usualAssumed)
})

test('no figure grows beyond what can be shown', () => {
  expect(assumable('hourPrice', 1e300)).toBe(mostAssumed)
  expect(assumable('hourPrice', Number.NaN)).toBeUndefined()
})
