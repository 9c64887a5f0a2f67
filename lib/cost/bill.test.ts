import { expect, test } from 'vitest'
import { billOf } from './bill'
import { type Assumed, usualAssumed } from './figures'
import { monthOf } from './month'
import { type Profile, usualProfile } from './profile'

const assumed: Assumed = {
  ...usualAssumed,
  freeCredits: 1000,
  makeSize: 10_000,
  makePrice: 10,
  cloudSize: 2500,
  cloudPrice: 25,
  server: 8,
  careHours: 2,
  hourPrice: 20,
}
const called = (calls: number, more: Partial<Profile> = {}): Profile => ({
  ...usualProfile,
  starts: 'webhook',
  calls,
  items: 1,
  once: 0,
  each: 9,
  ...more,
})
const bill = (profile: Profile, figures = assumed) => billOf(profile, monthOf(profile, figures), figures)

test('Make costs nothing up to the last free credit, and a whole package after it', () => {
  expect(bill(called(100)).make).toEqual({ packages: 0, cost: 0, tooOften: false })
  expect(bill(called(101)).make).toEqual({ packages: 1, cost: 10, tooOften: false })
})

test('part of a package is a package', () => {
  expect(bill(called(1000)).make.packages).toBe(1)
  expect(bill(called(1001)).make).toMatchObject({ packages: 2, cost: 20 })
  expect(bill(called(2500)).cloud).toEqual({ packages: 1, cost: 25 })
  expect(bill(called(2501)).cloud).toEqual({ packages: 2, cost: 50 })
})

test('n8n Cloud has a price even where nothing runs: it gives nothing away', () => {
  expect(bill(called(0)).cloud).toEqual({ packages: 1, cost: 25 })
})

test('looking more often than the free plan allows asks for a paid one, however few the credits', () => {
  const look = (everyMinutes: number) =>
    bill(called(0, { starts: 'schedule', everyMinutes, finds: 0 }), { ...assumed, emptyLook: 0 }).make
  expect(look(15)).toEqual({ packages: 0, cost: 0, tooOften: false })
  expect(look(14)).toEqual({ packages: 1, cost: 10, tooOften: true })
})

test('a server of your own costs the same however much runs, and never nothing by itself', () => {
  expect(bill(called(1_000_000)).own).toEqual({ server: 8, care: 40, cost: 48 })
  expect(bill(called(1)).own).toEqual(bill(called(1_000_000)).own)
})
