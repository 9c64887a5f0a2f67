import { expect, test } from 'vitest'
import { evidenceIn } from '../draft-evidence'
import type { DesignFigures } from './figures'
import { designFiles, type KeptDesign, keptDesign, withRun } from './kept-design'
import { designKey, matters } from './settings'

const figures: DesignFigures = {
  happened: 10,
  missed: 0,
  lost: {},
  requests: 10,
  cost: 0.01,
  median: 5,
  worst: 9,
}
const push = { way: 'push', interval: '60', retry: 'hours' } as const
const poll = { way: 'poll', interval: '300', retry: 'hours' } as const
const empty: KeptDesign = { chosen: push, runs: [] }

test('what makes no difference does not tell two designs apart', () => {
  expect(designKey(push)).toBe(designKey({ ...push, interval: '3600' }))
  expect(designKey(poll)).toBe(designKey({ ...poll, retry: 'never' }))
  expect(designKey({ ...push, way: 'both' })).not.toBe(designKey({ ...push, way: 'both', interval: '3600' }))
  expect(matters('nightly', push)).toBe(true)
})

test('a design lived again stands last, once', () => {
  const first = withRun(empty, { chosen: push, figures })
  const second = withRun(first, { chosen: poll, figures })
  const again = withRun(second, { chosen: { ...push, interval: '900' }, figures: { ...figures, missed: 1 } })
  expect(again.runs.map(({ chosen }) => chosen.way)).toEqual(['poll', 'push'])
  expect(again.runs.at(-1)?.figures.missed).toBe(1)
})

test('days are kept in a draft; damaged ones are left out, and the checks see the last', () => {
  const files = designFiles(withRun(empty, { chosen: push, figures }))
  expect(keptDesign(files)?.runs).toEqual([{ chosen: push, figures }])
  expect(evidenceIn('design', files)).toEqual({ figures })
  expect(evidenceIn('code', files)).toEqual({})
  const damaged = {
    '/design.json': JSON.stringify({ chosen: {}, runs: [{ chosen: {}, figures: { missed: 0 } }] }),
  }
  expect(keptDesign(damaged)?.runs).toEqual([])
  const unreadable: Parameters<typeof keptDesign>[0][] = [undefined, {}, { '/design.json': 'x' }]
  expect(unreadable.map(keptDesign)).toEqual(unreadable.map(() => undefined))
  expect(keptDesign({ '/design.json': '{"runs":3}' })).toBeUndefined()
})
