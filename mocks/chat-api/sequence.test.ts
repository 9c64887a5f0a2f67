import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type World } from '../world'
import { formatPhone } from './platform/phone'
import { type ContactRow, contacts } from './records/contact-record'
import { memberOf } from './records/sequence-members'
import { type SequenceRow, sequences } from './sequence'

const counted = z.object({
  items: z.array(z.object({ name: z.string(), contactExecutingCount: z.nullable(z.int()) })),
})

const memberPage = z.object({
  totalItems: z.int(),
  items: z.array(z.looseObject({ contactId: z.string() })),
})

/** A sequence, someone who is in it and someone who is not. */
function cast(world: World): {
  sequence: SequenceRow
  inside: ContactRow
  outside: ContactRow
} {
  const sequence = sequences(world).find((row) => row.name === 'Boas-vindas')
  const isIn = (row: ContactRow) => memberOf(world, sequence?.id ?? '', row.id) !== undefined
  const inside = contacts(world).find(isIn)
  const outside = contacts(world).find((row) => !isIn(row))
  if (!sequence || !inside || !outside) throw new Error('the seed has no such sequence or contacts')
  return { sequence, inside, outside }
}

async function list(world: World, query: string) {
  const { json } = await ask(world, `GET /chat/v1/sequence?${query}`)
  return z.parse(counted, json).items
}

test('lists sequences, with the number of contacts only when asked', async () => {
  const world = createWorld()
  expect((await list(world, '')).map((item) => item.contactExecutingCount)).toEqual([null, null, null])
  const items = await list(world, 'IncludeDetails=ContactExecutingCount&Name=BOAS')
  expect(items).toEqual([{ name: 'Boas-vindas', contactExecutingCount: 11 }])
})

test('lists the sequences of one contact', async () => {
  const world = createWorld()
  const { inside } = cast(world)
  expect((await list(world, `ContactId=${inside.id}`)).map((item) => item.name)).toContain('Boas-vindas')
})

test('without a wish for it, a statistic adds nothing; an id in capitals is the same id', async () => {
  const world = createWorld()
  const { inside } = cast(world)
  const items = await list(world, `IncludeDetails=ExecutionStats&ContactId=${inside.id.toUpperCase()}`)
  expect(items.map((item) => item.contactExecutingCount)).toContain(null)
})

test('the contacts of a sequence come field by field, on both paths', async () => {
  const world = createWorld()
  const { sequence, inside } = cast(world)
  const member = memberOf(world, sequence.id, inside.id)
  const { status, json } = await ask(world, `GET /chat/v2/sequence/${sequence.id.toUpperCase()}/contact`)
  expect(status).toBe(200)
  const page = z.parse(memberPage, json)
  expect([page.totalItems, page.items.length]).toEqual([11, 11])
  expect(page.items.find((item) => item.contactId === inside.id)).toEqual({
    id: member?.id,
    active: true,
    createdAt: member?.createdAt,
    updatedAt: member?.updatedAt,
    companyId: inside.companyId,
    sequenceId: sequence.id,
    contactId: inside.id,
    contactName: inside.name,
    origin: 'USER_SINGLE',
    addedByUserId: null,
    addedByChatbotId: null,
    lastAddedAt: '2026-03-01T12:00:00.000Z',
    contactDetails: {
      id: inside.id,
      name: inside.name,
      phonenumber: inside.phoneNumber,
      phonenumberFormatted: formatPhone(inside.phoneNumber ?? ''),
      instagram: inside.instagram,
      nameMessenger: null,
      email: inside.email,
      annotation: inside.annotation,
    },
  })
  const older = await ask(world, `GET /chat/v1/sequence/${sequence.id}/contact`)
  expect(older.json).toEqual(json)
})

test('the contacts of a sequence come in pages, sorted and filtered by date', async () => {
  const world = createWorld()
  const { sequence, outside } = cast(world)
  await ask(world, `POST /chat/v1/sequence/${sequence.id}/contact`, { body: { contactId: outside.id } })
  const line = `GET /chat/v2/sequence/${sequence.id}/contact`
  const { json } = await ask(world, `${line}?PageSize=1&OrderBy=lastAddedAt`)
  expect(json).toMatchObject({ totalItems: 12, hasMorePages: true, items: [{ contactId: outside.id }] })
  const recent = await ask(world, `${line}?CreatedAt.After=2026-03-02T11:59:00`)
  expect(recent.json).toMatchObject({ totalItems: 1, items: [{ contactId: outside.id, origin: 'API' }] })
})

test('adds a contact by id or by phone number', async () => {
  const world = createWorld()
  const { sequence, outside } = cast(world)
  const body = { phoneNumber: outside.phoneNumber }
  const { status, json } = await ask(world, `POST /chat/v1/sequence/${sequence.id}/contact`, { body })
  expect(status).toBe(200)
  expect(json).toMatchObject({
    sequenceId: sequence.id,
    contactId: outside.id,
    contactName: outside.name,
    origin: 'API',
    contactDetails: { phonenumber: outside.phoneNumber },
  })
  expect(memberOf(world, sequence.id, outside.id)).toBeDefined()
})

test('adding twice makes one membership and moves lastAddedAt', async () => {
  const world = createWorld()
  const { sequence, outside } = cast(world)
  const add = async () => {
    const body = { contactId: outside.id.toUpperCase() }
    await ask(world, `POST /chat/v1/sequence/${sequence.id}/contact`, { body })
    return memberOf(world, sequence.id, outside.id)
  }
  const first = await add()
  const second = await add()
  expect(second?.id).toBe(first?.id)
  expect((second?.lastAddedAt ?? '') > (first?.lastAddedAt ?? '')).toBe(true)
})

/** Takes one contact out of a sequence. */
function remove(world: World, sequenceId: string, body?: unknown) {
  return ask(world, `DELETE /chat/v1/sequence/${sequenceId}/contact`, { body })
}

test('removes the contact that the DELETE’s body names, and answers 200 with an empty body', async () => {
  const world = createWorld()
  const { sequence, inside } = cast(world)
  const { status, text, headers } = await remove(world, sequence.id, { contactId: inside.id })
  expect([status, text, headers.get('content-type')]).toEqual([200, '', null])
  expect(memberOf(world, sequence.id, inside.id)).toBeUndefined()
})

test('removing one that is not in it answers 404', async () => {
  const world = createWorld()
  const { sequence, inside } = cast(world)
  const body = { contactId: inside.id }
  await remove(world, sequence.id, body)
  const again = await remove(world, sequence.id, body)
  expect(again.status).toBe(404)
  expect(again.failed).toMatchObject({ rule: 'state.not-found', part: { in: 'body', name: '/contactId' } })
})

test('a DELETE whose body got lost on the way is refused', async () => {
  const world = createWorld()
  const { sequence } = cast(world)
  expect((await remove(world, sequence.id)).failed?.rule).toBe('body.missing')
})

test.each(['POST', 'DELETE'])('%s says which of sequence and contact it does not know', async (method) => {
  const world = createWorld()
  const { sequence, inside } = cast(world)
  const line = `${method} /chat/v1/sequence/${sequence.id}/contact`
  const noSequence = await ask(world, `${method} /chat/v1/sequence/${inside.id}/contact`, {
    body: { contactId: inside.id },
  })
  expect(noSequence.failed).toMatchObject({ rule: 'state.not-found', part: { in: 'path', name: 'id' } })
  const noContact = await ask(world, line, { body: { phoneNumber: '+5511900009876' } })
  expect(noContact.failed).toMatchObject({
    rule: 'state.not-found',
    part: { in: 'body', name: '/phoneNumber' },
  })
  const nobody = await ask(world, line, { body: {} })
  expect(nobody.failed).toMatchObject({ rule: 'body.no-contact', part: { name: '/contactId' } })
})

test('the contacts of a sequence that does not exist are refused', async () => {
  const world = createWorld()
  const { inside } = cast(world)
  const { status, failed } = await ask(world, `GET /chat/v2/sequence/${inside.id}/contact`)
  expect([status, failed?.part]).toEqual([404, { in: 'path', name: 'id' }])
})

test('a batch adds everybody once, by id and by phone number', async () => {
  const world = createWorld()
  const { sequence, inside, outside } = cast(world)
  const others = contacts(world)
    .all()
    .filter((row) => !memberOf(world, sequence.id, row.id))
  const other = others.find((row) => row.id !== outside.id)
  const before = memberOf(world, sequence.id, inside.id)
  const { status, json } = await ask(world, `POST /chat/v1/sequence/${sequence.id}/contact/batch`, {
    body: {
      contactIds: [outside.id.toUpperCase(), outside.id, inside.id],
      phoneNumbers: [other?.phoneNumber, outside.phoneNumber],
    },
  })
  expect(status).toBe(200)
  const { totalItems, items } = z.parse(memberPage, json)
  expect([totalItems, items.length]).toEqual([3, 3])
  const answered = (row?: ContactRow) => items.find((item) => item.contactId === row?.id)
  expect(answered(outside)).toMatchObject({
    contactDetails: { phonenumber: outside.phoneNumber },
    origin: 'API',
  })
  expect(answered(inside)).toMatchObject({ id: before?.id, origin: 'USER_SINGLE' })
  expect(answered(other)).toMatchObject({ contactName: other?.name })
  expect((await list(world, 'IncludeDetails=ContactExecutingCount&Name=boas'))[0]).toMatchObject({
    contactExecutingCount: 13,
  })
})

test('a batch removes everybody it names, and answers 200 with an empty body', async () => {
  const world = createWorld()
  const { sequence, inside } = cast(world)
  const second = contacts(world)
    .all()
    .filter((row) => memberOf(world, sequence.id, row.id))[1]
  const { status, text } = await ask(world, `DELETE /chat/v1/sequence/${sequence.id}/contact/batch`, {
    body: { contactIds: [inside.id], phoneNumbers: [second?.phoneNumber, inside.phoneNumber] },
  })
  expect([status, text]).toEqual([200, ''])
  for (const row of [inside, second]) expect(memberOf(world, sequence.id, row?.id ?? '')).toBeUndefined()
})

test.each(['POST', 'DELETE'])('%s of a batch does all or nothing', async (method) => {
  const world = createWorld()
  const { sequence, inside, outside } = cast(world)
  const line = `${method} /chat/v1/sequence/${sequence.id}/contact/batch`
  const before = world.snapshot().tables['sequence-contact']
  const [fitting, other] = method === 'POST' ? [outside, inside] : [inside, outside]
  const unknown = await ask(world, line, {
    body: { contactIds: [fitting.id], phoneNumbers: ['+5511900009876'] },
  })
  expect(unknown.status).toBe(404)
  expect(unknown.failed).toMatchObject({
    rule: 'state.not-found',
    part: { in: 'body', name: '/phoneNumbers/0' },
  })
  if (method === 'DELETE') {
    const outsider = await ask(world, line, { body: { contactIds: [fitting.id, other.id] } })
    expect([outsider.status, outsider.failed?.part?.name]).toEqual([404, '/contactIds/1'])
  }
  const nobody = await ask(world, line, { body: { contactIds: [] } })
  expect(nobody.failed).toMatchObject({ rule: 'body.no-contact', part: { name: '/contactIds' } })
  const tooMany = await ask(world, line, { body: { contactIds: Array(101).fill(fitting.id) } })
  expect(tooMany.failed).toMatchObject({ rule: 'body.invalid', part: { name: '/contactIds' } })
  const noSequence = await ask(world, `${method} /chat/v1/sequence/${inside.id}/contact/batch`, {
    body: { contactIds: [fitting.id] },
  })
  expect([noSequence.status, noSequence.failed?.part]).toEqual([404, { in: 'path', name: 'id' }])
  expect(world.snapshot().tables['sequence-contact']).toEqual(before)
})
