import { expect, test } from 'vitest'
import { readCourse } from '@/lib/content/tree'
import { locales } from '@/lib/i18n/locales'
import { deckOf } from './deck'

test('a step breaks into the same screens in every language, so that a class may follow in its own', async () => {
  const [en, ...others] = await Promise.all(locales.map((locale) => deckOf(readCourse(), locale)))
  const shape = (deck: typeof en) =>
    deck?.map(({ id, steps }) => [id, steps.map((step) => [step.id, step.screens])])
  for (const other of others) expect(shape(other)).toEqual(shape(en))
  const counts = (en ?? []).flatMap(({ steps }) => steps.map(({ screens }) => screens))
  expect(Math.min(...counts)).toBe(1)
  expect(Math.max(...counts)).toBeGreaterThan(2)
  expect(Math.max(...counts)).toBeLessThan(10)
}, 120_000)
