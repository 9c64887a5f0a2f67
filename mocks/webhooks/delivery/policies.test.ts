import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { RandomStream } from '../../random'
import { attempts, deliveries } from './delivery'
import { hour, minute, second } from './durations'
import { policies, policyList } from './policies'
import { type PolicyId, scheduleOf } from './policy'
import { broken, pay, stage } from './test-stage'

/** As published, in ms from each failure to the next attempt; the three marked are this course's choice. */
const published: Record<PolicyId, { waits: number[]; timeout: number; total: number }> = {
  // chosen
  platform: { waits: [9 * minute, 30 * minute, 2 * hour], timeout: 10 * second, total: 159 * minute },
  standard: {
    waits: [5_000, 300_000, 1_800_000, 7_200_000, 18_000_000, 36_000_000, 50_400_000, 72_000_000, 86_400_000],
    timeout: 15 * second,
    total: 75 * hour + 35 * minute + 5 * second,
  },
  svix: {
    waits: [5, 300, 1_800, 7_200, 18_000, 36_000, 36_000].map((s) => s * second),
    timeout: 15 * second,
    total: 27 * hour + 35 * minute + 5 * second,
  },
  // chosen, within three days
  stripe: {
    waits: [4, 8, 16, 32, 64, 128, 256, 512, 1_024, 2_048].map((m) => m * minute),
    timeout: 30 * second,
    total: 68 * hour + 12 * minute,
  },
  github: { waits: [], timeout: 10 * second, total: 0 },
  slack: { waits: [0, minute, 5 * minute], timeout: 3 * second, total: 6 * minute },
  // chosen, eight in four hours
  shopify: {
    waits: [1, 2, 4, 8, 15, 30, 60, 120].map((m) => m * minute),
    timeout: 5 * second,
    total: 4 * hour,
  },
}

test.each(policyList)('$id: attempts leave on the virtual clock exactly as published', async ({ id }) => {
  const { waits, total, timeout } = published[id]
  const { world, tries, rows } = stage({ policyId: id })
  pay(world)
  await world.clock.advance(200 * hour)
  let sum = 0
  const offsets = [0, ...waits.map((wait) => (sum += wait))]
  expect(tries()).toEqual(offsets.map((at) => [at, 'dns']))
  expect(offsets.at(-1)).toBe(total)
  expect(rows().map(({ status }) => status)).toEqual(['failed'])
  expect(scheduleOf(policies[id])).toEqual(offsets)
  expect(policies[id].timeout).toBe(timeout)
})

test.each(policyList)('$id: a wait counts from the failure, however late it is known', async ({ id }) => {
  const { waits, timeout } = published[id]
  const { world } = stage({
    policyId: id,
    receiver: async () => {
      await world.clock.sleep(hour)
      return broken()
    },
  })
  pay(world)
  await world.clock.advance(200 * hour)
  const all = attempts(world).all()
  expect(all.map(({ duration, error }) => [duration, error])).toEqual(all.map(() => [timeout, 'timeout']))
  expect(all.slice(1).map(({ at }, n) => at - (all[n]?.at ?? 0) - timeout)).toEqual(waits)
})

test('jitter makes a wait longer by no more than its part, and never shorter', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.constantFrom(...policyList),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (seed, policy, jitter) => {
        const stream = new RandomStream(seed, 'test')
        const got = scheduleOf({ ...policy, jitter }, () => stream.next())
        for (const [n, delay] of policy.delays.entries()) {
          const wait = (got[n + 1] ?? 0) - (got[n] ?? 0)
          expect(wait).toBeGreaterThanOrEqual(delay)
          expect(wait).toBeLessThanOrEqual(Math.ceil(delay * (1 + jitter)))
        }
      },
    ),
  )
})

test('jitter is of the seed: the same one gives the same moments, another one others', async () => {
  const moments = async (seed: number) => {
    const { world, tries } = stage({ seed, policy: policies.standard })
    pay(world)
    await world.clock.advance(200 * hour)
    return tries()
  }
  const once = await moments(3)
  expect(await moments(3)).toEqual(once)
  expect(await moments(4)).not.toEqual(once)
  expect(once[9]?.[0]).toBeGreaterThan(published.standard.total)
})

test('every policy says where its figures come from, in three languages, and what was chosen where nothing is published', () => {
  for (const { name, notes } of policyList) {
    expect(notes.length).toBeGreaterThan(0)
    for (const texts of [name, ...notes.map(({ text }) => text)]) {
      expect(Object.values(texts).every((text) => text.length > 3)).toBe(true)
      expect(Object.keys(texts)).toEqual(['en', 'pt', 'es'])
    }
  }
  const chosen = policyList.filter(({ notes }) => notes.some((note) => note.chosen)).map(({ id }) => id)
  expect(chosen).toEqual(['platform', 'standard', 'svix', 'stripe', 'slack', 'shopify'])
})

test('Slack counts its retries and says why in headers, and stops when told', async () => {
  const { world, got, rows } = stage({
    policyId: 'slack',
    receiver: ({ headers }) => {
      const last = headers.get('x-slack-retry-num') === '2'
      return new Response('', { status: 500, headers: last ? { 'X-Slack-No-Retry': '1' } : {} })
    },
  })
  pay(world)
  await world.clock.advance(hour)
  expect(
    got.map(({ headers }) => [headers.get('x-slack-retry-num'), headers.get('x-slack-retry-reason')]),
  ).toEqual([
    [null, null],
    ['1', 'http_error'],
    ['2', 'http_error'],
  ])
  expect(rows()).toMatchObject([{ status: 'discarded', reason: 'told' }])
})

test('GitHub names its delivery by the same GUID when it is sent again, within three days', async () => {
  const { world, emitter, got, rows } = stage({ policyId: 'github', receiver: broken })
  pay(world)
  await world.clock.advance(hour)
  const [row] = rows()
  expect(emitter.redeliver(row?.id ?? '')).toMatchObject({ trigger: 'redelivery' })
  await world.clock.advance(hour)
  const guids = got.map(({ headers }) => headers.get('x-github-delivery'))
  expect(guids[0]).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  expect(guids).toEqual([guids[0], guids[0]])
  expect(got[0]?.headers.get('x-github-event')).toBe('payment_new')
  await world.clock.advance(72 * hour)
  expect(emitter.redeliver(row?.id ?? '')).toBeUndefined()
})

test('Shopify sends the original body again, and deletes the subscription in the end', async () => {
  const { world, got } = stage({ policyId: 'shopify', receiver: broken })
  pay(world)
  await world.clock.advance(5 * hour)
  const bodies = await Promise.all(got.map((request) => request.text()))
  expect([bodies.length, new Set(bodies).size]).toEqual([9, 1])
  expect(new Set(got.map(({ headers }) => headers.get('x-shopify-event-id'))).size).toBe(1)
  expect(world.table('webhook-subscription').get('s1')).toBeUndefined()
  expect(deliveries(world).all()).toMatchObject([{ status: 'failed' }])
})

test.each([
  ['abort-message', true],
  ['disable', false],
])('Svix does what the receiver asks by webhook-delivery: %s', async (asked, stays) => {
  const { world, rows } = stage({
    policyId: 'svix',
    receiver: () => new Response('', { status: 500, headers: { 'webhook-delivery': asked } }),
  })
  pay(world)
  await world.clock.advance(hour)
  expect(rows()).toMatchObject([{ status: 'discarded', reason: 'told', attempts: 1 }])
  expect(world.table('webhook-subscription').get('s1')).toMatchObject({ enabled: stays })
})
