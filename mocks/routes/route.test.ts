import { expect, test } from 'vitest'
import { practiceKey } from '../maps/key'
import { type AskOptions, ask } from '../test-client'
import { createWorld } from '../world'

const both = 'routes.distanceMeters,routes.duration'
const good = { 'x-goog-api-key': practiceKey, 'x-goog-fieldmask': both }
const body = { origin: { address: 'Campinas, SP' }, destination: { address: 'São Paulo' } }

function routes(options: AskOptions = {}, line = 'POST /directions/v2:computeRoutes') {
  const [method, path] = line.split(' ')
  return ask(createWorld(), `${method} https://routes.googleapis.com${path}`, {
    token: null,
    body,
    headers: good,
    ...options,
  })
}

test('a route has its distance in metres and its duration as a text in seconds', async () => {
  const { status, json } = await routes()
  expect(status).toBe(200)
  expect(json).toEqual({ routes: [{ distanceMeters: 100_363, duration: '4862s' }] })
})

test.each([
  [both, ['distanceMeters', 'duration']],
  ['routes.duration', ['duration']],
  [' routes.distanceMeters ,', ['distanceMeters']],
  ['*', ['distanceMeters', 'duration']],
  ['routes', ['distanceMeters', 'duration']],
])('the mask "%s" brings back %j', async (mask, names) => {
  const { json } = await routes({ headers: { ...good, 'x-goog-fieldmask': mask } })
  expect(Object.keys((json as { routes: [object] }).routes[0])).toEqual(names)
})

test('key and mask may come in the query instead', async () => {
  const line = `POST /directions/v2:computeRoutes?key=${practiceKey}&$fields=routes.duration`
  const { json } = await routes({ headers: {} }, line)
  expect(json).toEqual({ routes: [{ duration: '4862s' }] })
})

test('the way of travelling changes the duration', async () => {
  const { json } = await routes({ body: { ...body, travelMode: 'WALK' } })
  expect(json).toEqual({ routes: [{ distanceMeters: 100_363, duration: '74343s' }] })
})

test('where no road leads, the answer is an empty object', async () => {
  const { status, json } = await routes({
    body: { ...body, destination: { address: 'Fernando de Noronha' } },
  })
  expect([status, json]).toEqual([200, {}])
})

const keyed = { 'x-goog-api-key': practiceKey }

test.each<[string, AskOptions, number, string, string, string]>([
  [
    'no key',
    { headers: { 'x-goog-fieldmask': both } },
    403,
    'PERMISSION_DENIED',
    'auth.missing-key',
    'x-goog-api-key',
  ],
  [
    'another key',
    { headers: { ...good, 'x-goog-api-key': 'x' } },
    400,
    'INVALID_ARGUMENT',
    'auth.unknown-key',
    'x-goog-api-key',
  ],
  ['no mask', { headers: keyed }, 400, 'INVALID_ARGUMENT', 'state.missing-mask', 'x-goog-fieldmask'],
  [
    'an unknown field in the mask',
    { headers: { ...keyed, 'x-goog-fieldmask': `${both},routes.legs` } },
    400,
    'INVALID_ARGUMENT',
    'state.unknown-mask',
    'x-goog-fieldmask',
  ],
  [
    'an unknown address',
    { body: { ...body, origin: { address: 'Atlantis' } } },
    404,
    'NOT_FOUND',
    'state.not-found',
    '/origin/address',
  ],
  [
    'no origin',
    { body: { destination: body.destination } },
    400,
    'INVALID_ARGUMENT',
    'body.missing',
    '/origin',
  ],
  [
    'no JSON type',
    { headers: { ...good, 'content-type': 'text/plain' } },
    400,
    'INVALID_ARGUMENT',
    'content-type.not-json',
    'content-type',
  ],
])('%s is refused in the form of Google’s errors', async (_, options, code, key, rule, name) => {
  const { status, json, failed } = await routes(options)
  expect(status).toBe(code)
  expect(json).toEqual({ error: { code, message: failed?.text, status: key } })
  expect(failed).toMatchObject({ rule, part: { name } })
})

test('another path is not there, and GET is not a way to ask', async () => {
  const asked = [
    await routes({ headers: {} }, 'POST /directions/v2:computeRouteMatrix'),
    await routes({ body: undefined }, 'GET /directions/v2:computeRoutes'),
  ]
  expect(asked.map(({ status }) => status)).toEqual([404, 405])
})
