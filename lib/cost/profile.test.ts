import { expect, test } from 'vitest'
import { profileLimits, readProfile, usualProfile, withinLimits } from './profile'

test('a profile that was written down is read as it was', () => {
  const profile = { ...usualProfile, starts: 'schedule' as const, everyMinutes: 5, items: 40 }
  expect(readProfile(JSON.parse(JSON.stringify(profile)))).toEqual(profile)
})

test('what is missing or makes no sense is as usual', () => {
  expect(readProfile({ starts: 'magic', calls: 'many', items: null, each: 7 })).toEqual({
    ...usualProfile,
    each: 7,
  })
  for (const nothing of [undefined, null, 'text', 3, []]) expect(readProfile(nothing)).toEqual(usualProfile)
})

test('a number beyond its limits becomes the nearest one within, and whole', () => {
  expect(withinLimits('finds', 250)).toBe(100)
  expect(withinLimits('items', -3)).toBe(1)
  expect(withinLimits('calls', Number.POSITIVE_INFINITY)).toBe(profileLimits.calls[1])
  expect(withinLimits('once', 2.6)).toBe(3)
  expect(withinLimits('once', Number.NaN)).toBeUndefined()
})
