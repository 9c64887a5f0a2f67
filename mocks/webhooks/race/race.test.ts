import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour, minute } from '../../chat-api/platform/dates'
import type { Happening } from './happenings'
import { Race, type RaceOptions } from './race'

const second = 1000

async function run(options: RaceOptions): Promise<Race> {
  const race = new Race(options)
  await race.step(race.duration)
  return race
}

const change = (at: number, contact = 'old 0'): Happening => ({ at, kind: 'change', contact })
const made = (at: number, contact = 'new 0'): Happening => ({ at, kind: 'new', contact })
const archived = (at: number, contact = 'new 0'): Happening => ({ at, kind: 'archive', contact })

/** What an answer takes on its way, at most. */
const slowest = 180

test('three changes in an hour, asked every ten minutes: seven questions, four for nothing, each change late by its wait', async () => {
  const happenings = [change(3 * minute), change(14 * minute, 'old 1'), change(59 * minute, 'old 2')]
  const { poll, push } = (await run({ hours: 1, interval: 10 * minute, happenings })).figures()
  expect(poll).toMatchObject({ requests: 7, empty: 4, happened: 3, learnt: 3, missed: 0, waiting: 0 })
  // They wait 7, 6 and 1 minutes for the next question, and then for its answer.
  expect(Math.floor((poll.median ?? 0) / second)).toBe(6 * 60)
  expect(Math.floor((poll.worst ?? 0) / second)).toBe(7 * 60)
  expect(push).toMatchObject({ requests: 3, empty: 0, happened: 3, learnt: 3, missed: 0, waiting: 0 })
  expect(push.worst).toBeLessThanOrEqual(slowest)
})

test('what is changed twice between two questions is seen once; the webhook tells both', async () => {
  const happenings = [change(1 * minute), change(2 * minute), change(12 * minute)]
  const race = await run({ hours: 1, interval: 10 * minute, happenings })
  expect(race.figures().poll).toMatchObject({ learnt: 2, missed: 1 })
  expect(race.poll.fates.map(({ lost }) => lost)).toEqual(['overwritten', undefined, undefined])
  expect(race.figures().push).toMatchObject({ learnt: 3, missed: 0 })
})

test('what comes and goes between two questions was never there for who asks', async () => {
  const happenings = [made(1 * minute), archived(2 * minute)]
  const race = await run({ hours: 1, interval: 10 * minute, happenings })
  expect(race.poll.fates.map(({ lost }) => lost)).toEqual(['gone', 'gone'])
  expect(race.figures().poll).toMatchObject({ learnt: 0, empty: 7, median: undefined, worst: undefined })
  expect(race.figures().push).toMatchObject({ learnt: 2, missed: 0 })
})

test('a version that was on its way as it was overwritten still counts as learnt', async () => {
  const happenings = [change(1 * minute), change(10 * minute + 10)]
  const race = await run({ hours: 1, interval: 10 * minute, happenings })
  expect(race.figures().poll).toMatchObject({ learnt: 2, missed: 0 })
})

test('more news than a page holds takes more questions at the same moment', async () => {
  const happenings = Array.from({ length: 230 }, (_, i) => made(1 * minute + i, `new ${i}`))
  const { poll } = (await run({ hours: 1, interval: hour, happenings })).figures()
  expect(poll).toMatchObject({ requests: 4, learnt: 230, missed: 0 })
})

test('who asks too often is turned away and waits as told', async () => {
  const race = await run({ hours: 0.1, interval: 250, happenings: [] })
  const { requests } = race.poll
  // The 1001st in five minutes is refused; the next one comes when the first has fallen out of the window.
  expect(requests[1000]?.at).toBe(race.start + 250 * second)
  expect(requests[1001]?.at).toBeGreaterThanOrEqual(race.start + 300 * second)
})

test('while the server is down nothing is asked and nothing received; who asks catches up, a webhook without retries does not', async () => {
  const happenings = [change(5 * minute), change(25 * minute, 'old 1'), change(50 * minute, 'old 2')]
  const outage = { from: 20 * minute, to: 40 * minute }
  const race = await run({ hours: 1, interval: 10 * minute, happenings, outage })
  const { poll, push } = race.figures()
  expect(poll).toMatchObject({ requests: 5, learnt: 3, missed: 0 })
  expect(Math.floor((poll.worst ?? 0) / minute)).toBe(15)
  expect(push).toMatchObject({ learnt: 2, missed: 1, waiting: 0 })
  expect(race.push.fates[1]?.lost).toBe('undelivered')
})

test('a sender that tries again saves what the outage took, late by its schedule', async () => {
  const outage = { from: 20 * minute, to: 40 * minute }
  const race = await run({
    hours: 2,
    interval: hour,
    happenings: [change(25 * minute)],
    outage,
    retries: true,
  })
  const { push } = race.figures()
  expect(push).toMatchObject({ requests: 1, learnt: 1, missed: 0 })
  // Tried again after 5 s, 5 min and 30 min, each longer by up to a tenth.
  expect(push.worst).toBeGreaterThanOrEqual(35 * minute)
  expect(push.worst).toBeLessThan(39 * minute)
})

test('what is still to be tried again at the end is neither learnt nor missed', async () => {
  const outage = { from: 20 * minute, to: hour }
  const race = await run({
    hours: 1,
    interval: hour,
    happenings: [change(50 * minute)],
    outage,
    retries: true,
  })
  expect(race.figures().push).toMatchObject({ learnt: 0, missed: 0, waiting: 1 })
})

const intervals = [30 * second, minute, 5 * minute, 15 * minute, hour]

test('every event is learnt or missed, never early, and questions are as many as the interval asks for', async () => {
  const chosen = fc.record({
    seed: fc.integer({ min: 1, max: 10_000 }),
    hours: fc.integer({ min: 1, max: 8 }),
    interval: fc.constantFrom(...intervals),
  })
  await fc.assert(
    fc.asyncProperty(chosen, async (options) => {
      const race = await run(options)
      const { poll, push } = race.figures()
      expect(poll.happened).toBe(push.happened)
      expect(poll.requests).toBe(Math.floor(race.duration / options.interval) + 1)
      for (const side of [poll, push]) expect(side.learnt + side.missed).toBe(side.happened)
      for (const { at, learntAt } of [...race.poll.fates, ...race.push.fates])
        expect((learntAt ?? at) - at).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 12 },
  )
})

test('the same seed gives the same race, in one step or in many', async () => {
  const options = { seed: 7, hours: 6, interval: 5 * minute }
  const whole = await run(options)
  const stepped = new Race(options)
  while (!stepped.finished) await stepped.step(stepped.now + 7 * minute)
  expect(stepped.figures()).toEqual(whole.figures())
  expect((await run({ ...options, seed: 8 })).figures()).not.toEqual(whole.figures())
})

test('the webhook does not depend on how often the other one asks', async () => {
  const [often, seldom] = await Promise.all([
    run({ hours: 6, interval: minute }),
    run({ hours: 6, interval: hour }),
  ])
  expect(often.figures().push).toEqual(seldom.figures().push)
})
