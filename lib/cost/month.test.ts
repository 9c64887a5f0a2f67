import { expect, test } from 'vitest'
import { monthOf } from './month'
import { type Profile, usualProfile } from './profile'

const called: Profile = { ...usualProfile, starts: 'webhook', calls: 100, items: 4, once: 1, each: 2 }
const looking: Profile = { ...called, starts: 'schedule', everyMinutes: 60, finds: 25 }

test('n8n counts the runs, Make every run of a block', () => {
  expect(monthOf(called, { emptyLook: 1 })).toMatchObject({
    runs: 100,
    executions: 100,
    creditsOfRun: 1 + 1 + 2 * 4,
    credits: 1000,
  })
})

test('more blocks or more items change the credits and leave the executions alone', () => {
  const more = monthOf({ ...called, each: 5, items: 40 }, { emptyLook: 1 })
  expect([more.executions, more.credits]).toEqual([100, 100 * (2 + 200)])
})

test('a workflow that is called never runs for nothing', () => {
  expect(monthOf({ ...called, finds: 0 }, { emptyLook: 1 })).toMatchObject({ working: 100, empty: 0 })
})

test('a workflow on the clock runs whether there is news or not', () => {
  const month = monthOf(looking, { emptyLook: 1 })
  expect(month).toMatchObject({ runs: 720, working: 180, empty: 540, executions: 720 })
  expect(month.credits).toBe(180 * 10 + 540)
})

test('what an empty look costs in Make is assumed and can be nothing', () => {
  expect(monthOf(looking, { emptyLook: 0 }).credits).toBe(1800)
  expect(monthOf({ ...looking, finds: 0 }, { emptyLook: 1 }).credits).toBe(720)
})

test('only whole runs are counted', () => {
  expect(monthOf({ ...looking, everyMinutes: 7 }, { emptyLook: 1 }).runs).toBe(6171)
  expect(monthOf({ ...looking, everyMinutes: 43_200 }, { emptyLook: 1 }).runs).toBe(1)
})
