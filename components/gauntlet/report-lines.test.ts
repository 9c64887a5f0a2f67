import { expect, test } from 'vitest'
import type { ReportCard } from '@/mocks/webhooks/gauntlet/report-card'
import { lineIds, passedChecks, reportLines } from './report-lines'

const spotless: ReportCard = {
  exactlyOnce: { expected: 13, done: 13, doubled: [], missed: [], strange: [] },
  forged: { sent: 7, refused: 7, accepted: [] },
  acknowledged: { p50: 2, p95: 9, count: 300, late: [] },
  recovered: { hit: 4, saved: 4, lost: [] },
  copy: { expected: 7, right: 7, stale: [] },
  loops: [],
  score: 100,
  losses: [],
}
const failed = (change: Partial<ReportCard>) =>
  reportLines({ ...spotless, ...change }).flatMap(({ id, good }) => (good ? [] : [id]))

test('a spotless hour has every line good, each line once', () => {
  expect(failed({})).toEqual([])
  expect(reportLines(spotless).map(({ id }) => id)).toEqual([...lineIds])
})

test.each<[string, Partial<ReportCard>]>([
  ['exactlyOnce', { exactlyOnce: { ...spotless.exactlyOnce, done: 12, missed: ['p'] } }],
  ['exactlyOnce', { exactlyOnce: { ...spotless.exactlyOnce, doubled: ['p'] } }],
  ['exactlyOnce', { exactlyOnce: { ...spotless.exactlyOnce, strange: ['x1'] } }],
  ['forged', { forged: { sent: 7, refused: 6, accepted: ['x2'] } }],
  ['acknowledged', { acknowledged: { ...spotless.acknowledged, late: ['x3'] } }],
  ['acknowledged', { acknowledged: { p50: 0, p95: 0, count: 0, late: [] } }],
  ['recovered', { recovered: { hit: 4, saved: 3, lost: ['m'] } }],
  ['copy', { copy: { expected: 7, right: 6, stale: ['c'] } }],
  ['loops', { loops: ['d1'] }],
])('%s is marked where something was lost', (id, change) => {
  expect(failed(change)).toEqual([id])
})

test('where nothing met trouble, nothing had to be recovered', () => {
  expect(failed({ recovered: { hit: 0, saved: 0, lost: [] } })).toEqual([])
})

test('a run passes the checks of its good lines, and the other lines are no checks', () => {
  expect(passedChecks(spotless)).toEqual(['exactlyOnce', 'forged', 'acknowledged', 'recovered'])
  const forged = { sent: 7, refused: 6, accepted: ['x2'] }
  expect(passedChecks({ ...spotless, forged, loops: ['d1'] })).toEqual([
    'exactlyOnce',
    'acknowledged',
    'recovered',
  ])
})
