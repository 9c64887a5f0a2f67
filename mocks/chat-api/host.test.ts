import { expect, test, vi } from 'vitest'
import { RandomStream } from '../random'
import { ask } from '../test-client'
import { createWorld } from '../world'
import { host } from './host'
import { practiceToken } from './platform/credentials'
import { errorEnvelope } from './platform/envelope'

const chance = new RandomStream(20260302, 'fuzz')
const pick = <T>(items: readonly [T, ...T[]]): T =>
  items[Math.floor(chance.next() * items.length)] ?? items[0]

const junk = [
  '',
  ' ',
  '%00',
  '%zz',
  '..',
  '//',
  '__proto__',
  '%F0%9F%8C%BB',
  "'; drop",
  '42',
  'null',
  '[]',
] as const
const values = [
  null,
  true,
  -1,
  1e99,
  '',
  'x'.repeat(5_000),
  '\u0000',
  [],
  [[]],
  {},
  { a: {} },
  '🌻',
  '+55|11900001234',
] as const
const keys = [
  'name',
  'fields',
  'email',
  'phoneNumber',
  'tagIds',
  'options',
  'to',
  'body',
  'contactId',
  '__proto__',
  'constructor',
  'metadata',
] as const

function brokenPath(): string {
  const { path } = pick(host.operations as [(typeof host.operations)[number], ...typeof host.operations])
  const segments = path
    .split('/')
    .map((part) => (part.startsWith(':') ? pick([...junk, chance.uuid()]) : part))
  if (chance.next() < 0.3) segments[Math.floor(chance.next() * segments.length)] = pick(junk)
  const query = Array.from(
    { length: Math.floor(chance.next() * 4) },
    () => `${pick(['PageSize', 'Status', 'IncludeDetails', 'ContactId', ...junk])}=${pick(junk)}`,
  )
  return `/${segments.join('/').replace(/^\/+/, '')}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

function brokenBody(): string {
  const some = () =>
    Array.from({ length: 3 }, () => [pick(keys), pick([...values, { [pick(keys)]: pick(values) }])])
  const text = JSON.stringify(Object.fromEntries(some()))
  return pick([
    text,
    text,
    text,
    text.slice(0, -2),
    '',
    'null',
    '[1]',
    '"x"',
    '{"a":1}{',
    '\ufeff{}',
    '['.repeat(3_000),
  ])
}

test('500 broken requests never throw and are always answered with success or in the envelope', async () => {
  const world = createWorld()
  const statuses = new Set<number>()
  for (let i = 0; i < 500; i += 1) {
    const method = pick(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    const line = `${method} ${brokenPath()}`
    const raw = method === 'GET' ? undefined : brokenBody()
    const headers: Record<string, string> = {
      'accept-language': pick(['', 'pt-BR', 'es;q=0', ';;,', 'en', '*']),
      ...(chance.next() < 0.1 ? { 'content-type': pick(['', 'text/plain', 'application/json;', '/']) } : {}),
      ...(chance.next() < 0.1
        ? { authorization: pick(['', 'Bearer', 'Bearer a b', 'bearer  ', 'Basic x']) }
        : {}),
    }
    const { status, json, failed } = await ask(world, line, { raw, headers })
    statuses.add(status)
    expect([line, raw, failed?.rule]).not.toContain('state.bug')
    if (status === 200) continue
    const parsed = errorEnvelope.safeParse(json)
    expect([line, raw, parsed.success]).toEqual([line, raw, true])
    expect(failed?.text).toBeTruthy()
  }
  expect([...statuses].sort()).toEqual([200, 400, 401, 404, 405, 415])
})

test('a fault in a handler becomes the documented 500, never an exception', async () => {
  const [operation] = host.operations.filter((one) => one.id === 'contact.list')
  if (!operation) throw new Error('contacts cannot be listed')
  const broken = vi.spyOn(operation, 'handler').mockImplementation(() => {
    throw new TypeError('something is undefined')
  })
  const world = createWorld()
  const { status, json, failed } = await ask(world, 'GET /core/v1/contact')
  broken.mockRestore()
  expect(status).toBe(500)
  expect(errorEnvelope.safeParse(json).success).toBe(true)
  expect(json).toMatchObject({
    key: 'ERROR_INTERNAL',
    text: 'The server failed. This is not the fault of your request.',
  })
  expect(failed).toMatchObject({
    stage: 'state',
    rule: 'state.bug',
    text: expect.stringContaining('something is undefined'),
  })
})

test('the token is what the account’s table says: revoking it closes the door', async () => {
  const world = createWorld()
  const tokens = world.table<{ id: string; token: string; revoked: boolean }>('token')
  const id = tokens.find((row) => row.token === practiceToken)?.id ?? ''
  tokens.update(id, { revoked: true })
  expect((await ask(world, 'GET /core/v1/contact')).failed?.rule).toBe('auth.revoked')
})
