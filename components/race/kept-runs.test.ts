import { expect, test } from 'vitest'
import type { RaceFigures } from '@/mocks/webhooks/race/race'
import { keptRuns, runKey, runText } from './kept-runs'

const side = {
  requests: 289,
  empty: 200,
  bytes: 9,
  happened: 10,
  learnt: 8,
  missed: 2,
  waiting: 0,
  median: 5,
  worst: 7,
}
const figures: RaceFigures = { poll: side, push: { ...side, requests: 10, median: undefined } }
const plain = { interval: 300, down: false, retries: false }

test('what a race gave can be read back from the answers, oftenest questions first', () => {
  const settings = [plain, { ...plain, interval: 60 }, { ...plain, down: true, retries: true }]
  const entries = settings.map((one) => [runKey('a/b/day', one), { choice: runText(one, figures) }] as const)
  const runs = keptRuns(Object.fromEntries(entries), 'a/b/day')
  expect(runs.map(({ interval, down }) => [interval, down])).toEqual([
    [60, false],
    [300, false],
    [300, true],
  ])
  expect(runs[0]?.poll).toEqual({ requests: 289, learnt: 8, missed: 2, bytes: 9, median: 5, worst: 7 })
  expect(runs[0]?.push.median).toBeUndefined()
})

test('each setting has a place of its own; retries count only where there was an outage', () => {
  expect(runKey('x', plain)).toBe('x/run-300s')
  expect(runKey('x', { ...plain, retries: true })).toBe('x/run-300s')
  expect(runKey('x', { ...plain, down: true })).toBe('x/run-300s-down')
  expect(runKey('x', { ...plain, down: true, retries: true })).toBe('x/run-300s-down-retries')
})

test('answers of others and damaged ones are left out', () => {
  const answers = {
    'a/b/day/predict-missed': { choice: 'missedYes' },
    'a/b/other/run-60s': { choice: runText(plain, figures) },
    'a/b/day/run-60s': { choice: '{"interval":60}' },
    'a/b/day/run-10s': { choice: 'not json' },
  }
  expect(keptRuns(answers, 'a/b/day')).toEqual([])
})
