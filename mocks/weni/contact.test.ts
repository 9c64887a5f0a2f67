import { expect, test } from 'vitest'
import { type AskOptions, ask } from '../test-client'
import { createWorld, type World } from '../world'
import { contacts, fields, groups } from './contact-rows'
import { practiceToken } from './host'

const unknownId = '00000000-0000-4000-8000-000000000000'

function weni(world: World, line: string, { headers, ...rest }: AskOptions = {}) {
  const [method, path] = line.split(' ')
  return ask(world, `${method} https://flows.weni.ai${path}`, {
    ...rest,
    headers: { authorization: `Token ${practiceToken}`, ...headers },
  })
}

const create = (world: World, body: unknown) => weni(world, 'POST /api/v2/contacts.json', { body })

test('a new contact is answered with 201 and all of its fields', async () => {
  const world = createWorld()
  const group = groups(world).all()[1]
  const now = new Date(world.clock.now()).toISOString()
  const { status, json } = await create(world, {
    name: 'João Exemplo',
    language: 'POR',
    urns: ['tel:+5511999999999', 'whatsapp:5511999999999', 'mailto:Joao@Example.com', 'ext:123456'],
    groups: [group?.id.toUpperCase(), group?.id],
    fields: { nickname: 'Jo' },
  })
  expect(status).toBe(201)
  expect(json).toEqual({
    uuid: contacts(world).all().at(-1)?.id,
    name: 'João Exemplo',
    language: 'por',
    urns: ['tel:+5511999999999', 'whatsapp:5511999999999', 'mailto:joao@example.com', 'ext:123456'],
    groups: [{ uuid: group?.id, name: 'Interessados' }],
    fields: { nickname: 'Jo', city: null, last_order: null },
    blocked: false,
    stopped: false,
    created_on: now,
    modified_on: now,
    last_seen_on: null,
  })
  expect(contacts(world).all()).toHaveLength(13)
})

test('nothing in the body is required', async () => {
  const { status, json } = await create(createWorld(), {})
  expect(status).toBe(201)
  expect(json).toMatchObject({ name: null, language: null, urns: [], groups: [] })
})

test('by uuid only what the body names is changed, and the answer is 200', async () => {
  const world = createWorld()
  const before = contacts(world).all()[0]
  const { status, json } = await weni(world, `POST /api/v2/contacts.json?uuid=${before?.id.toUpperCase()}`, {
    body: { name: null, urns: ['tel:+5519900009999'], fields: { last_order: '12' } },
  })
  expect(status).toBe(200)
  expect(json).toMatchObject({
    uuid: before?.id,
    name: null,
    language: 'por',
    urns: ['tel:+5519900009999'],
    groups: [{ name: 'Clientes' }],
    fields: { nickname: 'Adriana', city: 'Campinas', last_order: '12' },
    created_on: before?.created,
    modified_on: new Date(world.clock.now() - (world.log.entries()[0]?.duration ?? 0)).toISOString(),
  })
  expect(contacts(world).all()).toHaveLength(12)
})

test('by urn a known contact is changed with 200, an unknown one is made with 201', async () => {
  const world = createWorld()
  const known = await weni(world, 'POST /api/v2/contacts.json?urn=whatsapp:5519900008001', {
    body: { name: 'Adriana F.', groups: [] },
  })
  expect([known.status, known.json]).toMatchObject([200, { name: 'Adriana F.', groups: [] }])
  const line = 'POST /api/v2/contacts.json?urn=tel:%2B5519900001111'
  const made = await weni(world, line, { body: { name: 'Nova' } })
  expect([made.status, made.json]).toMatchObject([201, { name: 'Nova', urns: ['tel:+5519900001111'] }])
  expect((await weni(world, line, { body: { name: 'Nova' } })).status).toBe(200)
  // A plus that was not encoded arrives as a space.
  const plus = await weni(world, line.replace('%2B', '+'), { body: {} })
  expect([plus.status, contacts(world).all().length]).toEqual([200, 13])
})

test('the URN that named the contact stays with it, whatever the body says', async () => {
  const world = createWorld()
  const line = 'POST /api/v2/contacts.json?urn=ext:1'
  const made = await weni(world, line, { body: { urns: ['ext:2', 'ext:1'] } })
  expect([made.status, made.json]).toMatchObject([201, { urns: ['ext:1', 'ext:2'] }])
  const again = await weni(world, line, { body: { urns: [] } })
  expect([again.status, again.json]).toMatchObject([200, { urns: ['ext:1'] }])
})

test.each([
  'whatsapp:+5511999999999',
  'tel:5511999999999',
  '5511999999999',
  'fax:123',
  'constructor:1',
  'mailto:ana',
  '',
])('the URN "%s" is refused as a list of sentences under the name of the field', async (urn) => {
  const world = createWorld()
  const before = world.snapshot().tables
  const { status, json, failed } = await create(world, { urns: ['ext:1', urn] })
  expect(status).toBe(400)
  expect(json).toEqual({ urns: [`"${urn}" is no valid URN.`] })
  expect(failed).toMatchObject({
    stage: 'state',
    rule: 'state.urns',
    part: { in: 'body', name: '/urns/1' },
    expected: expect.stringContaining('whatsapp:5511900001234 (0-9)'),
  })
  expect(world.snapshot().tables).toEqual(before)
})

test('a URN belongs to one contact; its own it may keep', async () => {
  const world = createWorld()
  const first = contacts(world).all()[0]
  const body = { urns: ['whatsapp:5519900008001', 'whatsapp:5519900008001'] }
  const taken = await create(world, body)
  expect([taken.status, taken.json]).toEqual([
    400,
    { urns: [`whatsapp:5519900008001 belongs to another contact: ${first?.id}.`] },
  ])
  const own = await weni(world, `POST /api/v2/contacts.json?uuid=${first?.id}`, { body })
  expect([own.status, own.json]).toMatchObject([200, { urns: ['whatsapp:5519900008001'] }])
})

test.each([
  [{ groups: [unknownId] }, 'groups', '/groups/0'],
  [{ groups: ['Clientes'] }, 'groups', '/groups/0'],
  [{ fields: { age: '7' } }, 'fields', '/fields/age'],
  [{ fields: { 'a/b': '7' } }, 'fields', '/fields/a~1b'],
  [{ fields: { city: 7 } }, 'fields', '/fields/city'],
  [{ language: 'pt-BR', urns: 7 }, 'language', '/language'],
  [{ name: 'x'.repeat(65) }, 'name', '/name'],
  [{ urns: Array.from({ length: 101 }, (_, i) => `ext:${i}`) }, 'urns', '/urns'],
  [[], 'non_field_errors', ''],
])('%j is refused under %s', async (body, key, pointer) => {
  const { status, json, failed } = await create(createWorld(), body)
  expect(status).toBe(400)
  expect(json).toEqual({ [key]: [expect.stringMatching(/.\.$/)] })
  expect(failed?.part).toEqual({ in: 'body', name: pointer })
})

test('of several fields that do not fit, the answer speaks of the first only', async () => {
  const { json } = await create(createWorld(), { language: 'pt-BR', urns: 7 })
  expect(json).toEqual({ language: [expect.not.stringContaining('urns')] })
})

test('the sentence about a language says how one is written, in the language of the reader', async () => {
  const headers = { 'accept-language': 'pt-BR' }
  const { json } = await weni(createWorld(), 'POST /api/v2/contacts.json', {
    body: { language: 'pt-BR' },
    headers,
  })
  expect(json).toEqual({
    language: ['O campo language é "pt-BR", mas deve ser um código de três letras, como por.'],
  })
})

test('the query names a contact in one way, and with a URN that is one', async () => {
  const world = createWorld()
  const both = await weni(world, `POST /api/v2/contacts.json?uuid=${unknownId}&urn=ext:1`, { body: {} })
  expect([both.status, both.json, both.failed?.rule]).toEqual([
    400,
    { detail: 'Name one contact: by uuid or by urn.' },
    'query.both',
  ])
  const bad = await weni(world, 'POST /api/v2/contacts.json?urn=whatsapp:%2B55', { body: {} })
  expect([bad.status, bad.failed?.part]).toEqual([400, { in: 'query', name: 'urn' }])
  expect(contacts(world).all()).toHaveLength(12)
})

test.each(['POST', 'DELETE'])('%s with a uuid that nobody has is answered with 404', async (method) => {
  const body = method === 'POST' ? {} : undefined
  const answer = await weni(createWorld(), `${method} /api/v2/contacts.json?uuid=${unknownId}`, { body })
  expect([answer.status, answer.json]).toEqual([404, { detail: 'Not found.' }])
  expect(answer.failed).toMatchObject({ rule: 'state.not-found', part: { in: 'query', name: 'uuid' } })
})

test('a deleted contact is gone with 204, the second time with 404, and its URN is free again', async () => {
  const world = createWorld()
  const line = 'DELETE /api/v2/contacts.json?urn=whatsapp:5519900008001'
  const { status, text } = await weni(world, line)
  expect([status, text]).toEqual([204, ''])
  expect((await weni(world, line)).status).toBe(404)
  expect((await create(world, { urns: ['whatsapp:5519900008001'] })).status).toBe(201)
  const byId = `DELETE /api/v2/contacts.json?uuid=${contacts(world).all()[0]?.id}`
  expect((await weni(world, byId)).status).toBe(204)
})

test('a deletion that names nobody is refused and deletes nobody', async () => {
  const world = createWorld()
  const { status, failed } = await weni(world, 'DELETE /api/v2/contacts.json')
  expect([status, failed?.rule, contacts(world).all().length]).toEqual([400, 'query.missing', 12])
})

test('the fields of the project are those of every contact', () => {
  expect(
    fields(createWorld())
      .all()
      .map(({ id }) => id),
  ).toEqual(['nickname', 'city', 'last_order'])
})

test.each([
  [{ authorization: '' }, 'auth.missing-header'],
  [{ authorization: `Bearer ${practiceToken}` }, 'auth.wrong-scheme'],
  [{ authorization: 'Token nobody' }, 'auth.unknown-token'],
])('%j does not open the door', async (headers, rule) => {
  const { status, json, failed } = await weni(createWorld(), 'GET /api/v2/contacts.json', { headers })
  expect([status, json]).toEqual([401, { detail: 'Invalid token' }])
  expect(failed).toMatchObject({ stage: 'auth', rule, expected: 'Authorization: Token <token>' })
})

test('what the door itself refuses comes as a detail', async () => {
  const world = createWorld()
  const asked = [
    await weni(world, 'GET /api/v2/contact.json'),
    await weni(world, 'PUT /api/v2/contacts.json', { body: {} }),
    await weni(world, 'POST /api/v2/contacts.json', { raw: '<a/>', headers: { 'content-type': 'text/xml' } }),
    await weni(world, 'POST /api/v2/contacts.json', { raw: '{' }),
    await weni(world, 'POST /api/v2/contacts.json'),
    await weni(world, 'GET /api/v2/contacts.json?uuid=7'),
  ]
  expect(asked.map(({ status }) => status)).toEqual([404, 405, 415, 400, 400, 400])
  for (const { json } of asked) expect(json).toEqual({ detail: expect.any(String) })
})
