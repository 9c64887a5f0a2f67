import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, hour, minute, second } from '../delivery/durations'
import { policies, policyList } from '../delivery/policies'
import { type PolicyId, scheduleOf } from '../delivery/policy'
import { outcomeOf } from './outcome'
import { summaryOf } from './summary'

/** One event just as an outage of this length begins. */
const one = (id: PolicyId, length: number) => outcomeOf(policies[id], { from: 0, to: length }, [0]).events[0]

test('GitHub loses all that happens in the outage, and nothing else', () => {
  const { events, disabledAt } = outcomeOf(policies.github, { from: 10, to: 20 }, [0, 10, 15, 19, 20])
  expect(events.map(({ lost }) => lost)).toEqual([
    undefined,
    'exhausted',
    'exhausted',
    'exhausted',
    undefined,
  ])
  expect(events.every(({ attempts }) => attempts.length === 1)).toBe(true)
  expect(disabledAt).toBeUndefined()
})

const lastOf: [id: PolicyId, last: number][] = [
  ['svix', 27 * hour + 35 * minute + 5 * second],
  ['slack', 6 * minute],
  ['platform', 2 * hour + 39 * minute],
  ['shopify', 4 * hour],
  ['stripe', 68 * hour + 12 * minute],
]

test.each(lastOf)('%s saves what its last attempt still finds, and loses it one moment later', (id, last) => {
  expect(one(id, last)?.arrivedAt).toBe(last)
  expect(one(id, last + 1)?.arrivedAt).toBeUndefined()
  expect(one(id, last + 1)?.lost).toBe('exhausted')
})

test('Standard Webhooks makes ten attempts over at least 75 h 35 min 5 s, later by its jitter', () => {
  const published = 75 * hour + 35 * minute + 5 * second
  const { attempts = [] } = one('standard', 90 * hour) ?? {}
  expect(attempts).toHaveLength(10)
  expect(attempts.at(-1)?.at).toBeGreaterThan(published)
  expect(attempts.at(-1)?.at).toBeLessThanOrEqual(published * 1.1)
})

test('Slack tries at once, after one minute and five minutes after that', () => {
  expect(one('slack', day)?.attempts).toEqual([0, 0, minute, 6 * minute].map((at) => ({ at, ok: false })))
})

test('Shopify deletes the subscription with the first delivery that has failed to the end; what follows is never sent', () => {
  const { events, disabledAt } = outcomeOf(policies.shopify, { from: 0, to: 5 * hour }, [0, hour, 6 * hour])
  expect(disabledAt).toBe(4 * hour)
  expect(events.map(({ lost }) => lost)).toEqual(['exhausted', 'disabled', 'disabled'])
  expect(events[2]?.attempts).toEqual([])
})

test('Standard Webhooks switches off after five days of nothing but failures', () => {
  const hourly = Array.from({ length: 140 }, (_, i) => i * hour)
  const { disabledAt } = outcomeOf(policies.standard, { from: 0, to: 7 * day }, hourly)
  expect(disabledAt).toBe(5 * day)
  expect(outcomeOf(policies.standard, { from: 0, to: 5 * day }, hourly).disabledAt).toBeUndefined()
})

test('Svix begins to count its five days only at a failure twelve hours after another', () => {
  const hourly = Array.from({ length: 160 }, (_, i) => i * hour)
  const { disabledAt = 0 } = outcomeOf(policies.svix, { from: 0, to: 7 * day }, hourly)
  expect(disabledAt).toBe(5 * day + 12 * hour)
})

test('the summary tells on time, saved, lost and how late', () => {
  const outcome = outcomeOf(policies.platform, { from: hour, to: 2 * hour }, [
    0,
    hour,
    100 * minute,
    3 * hour,
  ])
  expect(summaryOf(outcome)).toEqual({
    attempts: 9,
    onTime: 2,
    saved: 2,
    lost: 0,
    // The first is refused at 60, 69 and 99 minutes and arrives at 219; the other is refused at 100 and 109, arrives at 139.
    median: (159 + 39) * minute * 0.5,
    worst: 159 * minute,
    disabledAt: undefined,
  })
})

test('every event either arrives or is lost, no attempt succeeds in the outage, and attempts never outnumber the policy', () => {
  const moments = fc.array(fc.integer({ min: 0, max: 3 * day }), { maxLength: 30 })
  const span = fc.record({
    from: fc.integer({ min: 0, max: 3 * day }),
    length: fc.integer({ max: 6 * day, min: 0 }),
  })
  fc.assert(
    fc.property(fc.constantFrom(...policyList), span, moments, (policy, { from, length }, ats) => {
      const outage = { from, to: from + length }
      for (const { attempts, arrivedAt, lost } of outcomeOf(policy, outage, ats).events) {
        expect(arrivedAt === undefined).toBe(lost !== undefined)
        expect(attempts.length).toBeLessThanOrEqual(scheduleOf(policy).length)
        for (const { at, ok } of attempts) expect(ok).toBe(at < outage.from || at >= outage.to)
      }
    }),
  )
})
