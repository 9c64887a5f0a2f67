import { expect, test } from 'vitest'
import { ask } from '../test-client'
import { createWorld, type World } from '../world'
import { practiceKey } from './key'

function maps(world: World, query: Record<string, string>, line = 'GET /maps/api/distancematrix/json') {
  const [method, path] = line.split(' ')
  const search = new URLSearchParams({ key: practiceKey, ...query })
  return ask(world, `${method} https://maps.googleapis.com${path}?${search}`, { token: null })
}

/** Distance and duration, or the status, of each element by row. */
async function matrix(query: Record<string, string>): Promise<unknown[][]> {
  const { json } = await maps(createWorld(), query)
  const { rows } = json as {
    rows: { elements: { status: string; distance?: { text: string }; duration?: { text: string } }[] }[]
  }
  return rows.map(({ elements }) =>
    elements.map(({ status, distance, duration }) =>
      distance ? `${distance.text}, ${duration?.text}` : status,
    ),
  )
}

const pair = { origins: 'Campinas', destinations: 'Santos' }

test('the answer has an origin in each row and a destination in each element', async () => {
  const { status, json } = await maps(createWorld(), {
    origins: 'Campinas, SP|rua das flores 12, holambra',
    destinations: 'SANTOS|São Paulo|sao  paulo',
  })
  expect(status).toBe(200)
  expect(json).toEqual({
    origin_addresses: ['Campinas - SP, Brasil', 'Holambra - SP, Brasil'],
    destination_addresses: ['Santos - SP, Brasil', 'São Paulo - SP, Brasil', 'São Paulo - SP, Brasil'],
    rows: [expect.anything(), expect.anything()],
    status: 'OK',
  })
  expect((json as { rows: { elements: unknown[] }[] }).rows[0]?.elements[1]).toEqual({
    distance: { text: '100 km', value: 100_363 },
    duration: { text: '1 hour 21 mins', value: 4_862 },
    status: 'OK',
  })
})

test('the longest name that fits is the place: an avenue before its city', async () => {
  const { json } = await maps(createWorld(), {
    origins: 'Avenida Paulista 1578, São Paulo',
    destinations: 'Avenida Paulista, 1000, Campinas',
  })
  expect(json).toMatchObject({ origin_addresses: ['Avenida Paulista, São Paulo - SP, Brasil'] })
})

test('texts follow the length of the way, the mode and the units', async () => {
  expect(
    await matrix({ origins: 'São Paulo', destinations: 'Avenida Paulista|Holambra|Recife|São Paulo' }),
  ).toEqual([['3.9 km, 8 mins', '134 km, 1 hour 46 mins', '2,556 km, 1 day 8 hours', '1 m, 1 min']])
  expect(await matrix({ ...pair, mode: 'walking' })).toEqual([['166 km, 1 day 10 hours']])
  expect(await matrix({ ...pair, mode: 'Bicycling', units: 'imperial' })).toEqual([
    ['103 mi, 10 hours 16 mins'],
  ])
  expect(await matrix({ ...pair, destinations: 'Campinas', units: 'imperial' })).toEqual([['1 ft, 1 min']])
})

test('units change the texts only: value stays in metres', async () => {
  const answerIn = async (units: string) =>
    JSON.stringify((await maps(createWorld(), { ...pair, units })).json)
  const value = /"value":(\d+)/
  expect(value.exec(await answerIn('imperial'))?.[1]).toBe(value.exec(await answerIn('metric'))?.[1])
})

test('an unknown address and an island say so in their element, under status OK', async () => {
  const { status, json } = await maps(createWorld(), {
    origins: 'Recife||Santosa',
    destinations: 'Fernando de Noronha',
  })
  expect(status).toBe(200)
  expect(json).toEqual({
    origin_addresses: ['Recife - PE, Brasil', '', ''],
    destination_addresses: ['Fernando de Noronha - PE, Brasil'],
    rows: [
      { elements: [{ status: 'ZERO_RESULTS' }] },
      { elements: [{ status: 'NOT_FOUND' }] },
      { elements: [{ status: 'NOT_FOUND' }] },
    ],
    status: 'OK',
  })
})

test.each([
  [{ key: '' }, 'REQUEST_DENIED', 'auth.missing-key', 'key'],
  [{ key: 'nobody' }, 'REQUEST_DENIED', 'auth.unknown-key', 'key'],
  [{ origins: '' }, 'INVALID_REQUEST', 'query.missing', 'origins'],
  [{ mode: 'flying' }, 'INVALID_REQUEST', 'query.invalid', 'mode'],
  [
    { origins: '|'.repeat(9), destinations: '|'.repeat(10) },
    'MAX_ELEMENTS_EXCEEDED',
    'query.too-many',
    'origins',
  ],
])('%j: HTTP says 200, status says %s', async (query, key, rule, name) => {
  const { status, json, failed } = await maps(createWorld(), { ...pair, ...query })
  expect(status).toBe(200)
  expect(json).toEqual({
    destination_addresses: [],
    origin_addresses: [],
    rows: [],
    status: key,
    error_message: failed?.text,
  })
  expect(failed).toMatchObject({ outcome: 'fail', rule, part: { in: 'query', name } })
})

test('the key is good for 60 requests a minute, and again when the minute is over', async () => {
  const world = createWorld()
  const statusOf = async () => (await maps(world, pair)).json
  for (let i = 0; i < 60; i += 1) expect(await statusOf()).toMatchObject({ status: 'OK' })
  expect(await statusOf()).toMatchObject({ status: 'OVER_QUERY_LIMIT' })
  await world.clock.advanceTo(world.clock.now() + 60_000)
  expect(await statusOf()).toMatchObject({ status: 'OK' })
})

test('another path or method is not there for anybody, with or without a key', async () => {
  const world = createWorld()
  const paths = await maps(world, { key: '' }, 'GET /maps/api/geocode/json')
  expect([paths.status, paths.json]).toMatchObject([404, { status: 'INVALID_REQUEST' }])
  expect((await maps(world, {}, 'POST /maps/api/distancematrix/json')).status).toBe(405)
})
