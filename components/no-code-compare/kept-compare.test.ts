import { expect, test } from 'vitest'
import { readAssumed, usualAssumed } from '@/lib/cost/figures'
import { usualProfile } from '@/lib/cost/profile'
import { readCompared, writeCompared } from './kept-compare'

const profile = { ...usualProfile, calls: 40, each: 9 }
const assumed = readAssumed({ makePrice: 12.5 })

test('what was set is there again on the next visit', () => {
  expect(readCompared(writeCompared({ profile, assumed }))).toEqual({ profile, assumed })
})

test('without anything kept, or with what cannot be read, it begins as usual', () => {
  for (const text of [undefined, '', '{', 'null', '7', '"{}"'])
    expect(readCompared(text)).toEqual({ profile: usualProfile, assumed: usualAssumed })
})

test('of half a text the readable half is taken', () => {
  expect(readCompared('{"profile":{"calls":7},"assumed":{"server":"x"}}')).toEqual({
    profile: { ...usualProfile, calls: 7 },
    assumed: usualAssumed,
  })
})

test('a workflow that was drawn anew brings its own numbers, and the figures that were put in stay', () => {
  const drawn = { ...usualProfile, once: 6 }
  expect(readCompared(writeCompared({ profile, assumed }), drawn)).toEqual({ profile: drawn, assumed })
})
