import { expect, test } from 'vitest'
import { liveADay } from './live'
import type { DesignScene } from './scene'

const day: DesignScene = { scene: 'race', seed: 1, hours: 24, outage: { from: 3, to: 4 }, price: 2 }

test('a webhook without a second try loses what was sent into the outage, with one it loses nothing', async () => {
  const once = await liveADay(day, { way: 'push', retry: 'never' })
  expect(once).toMatchObject({ happened: 106, missed: 16, lost: { undelivered: 16 }, requests: 90 })
  const again = await liveADay(day, { way: 'push', retry: 'hours' })
  expect(again).toMatchObject({ missed: 0, lost: {}, requests: 106, cost: 0.212 })
  expect(again.worst).toBeGreaterThan(2 * 3_600_000)
})

test('a look at everything at night brings back some of the lost, at the price of two requests', async () => {
  const night = await liveADay(day, { way: 'push', retry: 'never', nightly: 'yes' })
  expect(night).toMatchObject({ missed: 11, requests: 92 })
})

test('who asks loses what is overwritten meanwhile; both ways together know what either knows', async () => {
  const poll = await liveADay(day, { way: 'poll', interval: '3600' })
  expect(poll).toMatchObject({ requests: 24, missed: 61 })
  expect(poll.lost.overwritten).toBeGreaterThan(0)
  const both = await liveADay(day, { way: 'both', interval: '3600', retry: 'never' })
  const push = await liveADay(day, { way: 'push', retry: 'never' })
  expect(both.requests).toBe(poll.requests + push.requests)
  expect(both.missed).toBeLessThan(push.missed)
})

test('the same design lives the same day, and gives the page its turn meanwhile', async () => {
  let pauses = 0
  const other = { ...day, seed: 7 }
  const chosen = { way: 'poll', interval: '3600' } as const
  const first = await liveADay(other, chosen, async () => {
    pauses += 1
  })
  expect(pauses).toBeGreaterThanOrEqual(24)
  expect(await liveADay({ ...other }, { ...chosen, retry: 'hours' })).toBe(first)
})

test('under an outage the policy decides what arrives, and sending again by hand brings the rest the next morning', async () => {
  const outage: DesignScene = { ...day, scene: 'outage', outage: { from: 1, to: 7 } }
  const github = await liveADay(outage, { policy: 'github' })
  expect(github.missed).toBeGreaterThan(0)
  expect(github.lost.undelivered).toBe(github.missed)
  expect(await liveADay(outage, { policy: 'standard' })).toMatchObject({ missed: 0 })
  const byHand = await liveADay(outage, { policy: 'github', replay: 'yes' })
  expect(byHand).toMatchObject({ missed: 0, requests: github.requests + github.missed })
  expect(byHand.worst).toBeGreaterThan(17 * 3_600_000)
})
