import { expect, test } from 'vitest'
import { ask } from './test-client'
import { fairWeather, setWeather } from './weather'
import { createWorld } from './world'

test('in fair weather nothing is different', async () => {
  const [one, other] = [createWorld(), createWorld()]
  setWeather(one, fairWeather)
  await Promise.all([one, other].map((world) => ask(world, 'GET /core/v1/contact')))
  expect(one.log.entries()).toEqual(other.log.entries())
})

test('a crowded host refuses with 429, says how long to wait, and the reason is on the wire log', async () => {
  const world = createWorld()
  setWeather(world, { status: 429, latency: 0 })
  const { status, headers, json } = await ask(world, 'GET /core/v1/contact')
  expect([status, headers.get('retry-after')]).toEqual([429, '5'])
  expect(json).toMatchObject({ key: 'ERROR_TOO_MANY_REQUESTS' })
  const [exchange] = world.log.entries()
  expect(exchange?.trace.at(-1)).toMatchObject({ stage: 'limit', outcome: 'fail', rule: 'limit.weather' })
})

test('a host that is out of service answers 503 to whoever has a right to ask', async () => {
  const world = createWorld()
  setWeather(world, { status: 503, latency: 0 })
  expect((await ask(world, 'GET /core/v1/contact')).status).toBe(503)
  expect((await ask(world, 'GET /core/v1/contact', { headers: { authorization: '' } })).status).toBe(401)
})

test('slow weather is added to how long every answer takes', async () => {
  const [slow, quick] = [createWorld(), createWorld()]
  setWeather(slow, { status: 200, latency: 3_000 })
  await Promise.all([slow, quick].map((world) => ask(world, 'GET /core/v1/contact')))
  const took = [slow, quick].map((world) => world.log.entries()[0]?.duration ?? 0)
  expect((took[0] ?? 0) - (took[1] ?? 0)).toBe(3_000)
})

test('a reset of the world does not clear the sky, only new weather does', async () => {
  const world = createWorld()
  setWeather(world, { status: 503, latency: 0 })
  world.reset()
  expect((await ask(world, 'GET /core/v1/contact')).status).toBe(503)
  setWeather(world, fairWeather)
  expect((await ask(world, 'GET /core/v1/contact')).status).toBe(200)
})

test('hosts with an envelope of their own word it in theirs', async () => {
  const world = createWorld()
  setWeather(world, { status: 503, latency: 0 })
  const request = new Request('https://flows.weni.ai/api/v2/contacts.json', {
    headers: { authorization: 'Token weni_practice_token' },
  })
  const response = await world.send(request, { kind: 'console' })
  expect(response.status).toBe(503)
  expect(await response.json()).toHaveProperty('detail')
})
