import { expect, test } from 'vitest'
import { ask } from '../../test-client'
import { createWorld, type World } from '../../world'
import { practiceToken } from './credentials'

/** Sends `count` requests at one and the same moment and gives back their statuses. */
async function burst(world: World, count: number, token = practiceToken): Promise<number[]> {
  const headers = { authorization: `Bearer ${token}` }
  const sending = Array.from({ length: count }, () =>
    world.send(new Request('https://api.wts.chat/chat/v1/sequence', { headers }), { kind: 'code' }),
  )
  return (await Promise.all(sending)).map((response) => response.status)
}

test('200 requests in 5 s are served, the next is told how long to wait, and is served after that', async () => {
  const world = createWorld()
  expect(new Set(await burst(world, 200))).toEqual(new Set([200]))
  const { status, headers, failed, json } = await ask(world, 'GET /core/v1/contact')
  expect(status).toBe(429)
  expect(failed).toMatchObject({ stage: 'limit', rule: 'limit.burst' })
  expect(json).toMatchObject({ httpStatusCode: 429, key: 'ERROR_TOO_MANY_REQUESTS' })
  const seconds = Number(headers.get('retry-after'))
  expect(seconds).toBe(5)
  await world.clock.advance(seconds * 1000)
  expect((await ask(world, 'GET /core/v1/contact')).status).toBe(200)
})

test('1000 requests in 5 min are served, however spread, and the wait is until the first of them is old', async () => {
  const world = createWorld()
  for (let round = 0; round < 5; round += 1) {
    expect(new Set(await burst(world, 200))).toEqual(new Set([200]))
    await world.clock.advance(10_000)
  }
  const { status, headers, failed } = await ask(world, 'GET /core/v1/contact')
  expect([status, failed?.rule]).toEqual([429, 'limit.sustained'])
  const seconds = Number(headers.get('retry-after'))
  expect(seconds).toBeGreaterThan(240)
  await world.clock.advance((seconds - 2) * 1000)
  expect((await ask(world, 'GET /core/v1/contact')).status).toBe(429)
  await world.clock.advance(3_000)
  expect((await ask(world, 'GET /core/v1/contact')).status).toBe(200)
})

test('requests without a valid token do not use up the account’s limit', async () => {
  const world = createWorld()
  expect(new Set(await burst(world, 210, 'pn_other'))).toEqual(new Set([401]))
  expect((await ask(world, 'GET /core/v1/contact')).status).toBe(200)
})
