import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type World } from '../world'
import { type ContactRow, contacts } from './records/contact-record'
import { memberOf } from './records/sequence-members'
import { type SequenceRow, sequences } from './sequence'

const counted = z.object({
  items: z.array(z.object({ name: z.string(), contactExecutingCount: z.nullable(z.int()) })),
})

/** A sequence, someone who is in it and someone who is not. */
function cast(world: World): {
  sequence: SequenceRow
  inside: ContactRow
  outside: ContactRow
  line: string
} {
  const sequence = sequences(world).find((row) => row.name === 'Boas-vindas')
  const isIn = (row: ContactRow) => memberOf(world, sequence?.id ?? '', row.id) !== undefined
  const inside = contacts(world).find(isIn)
  const outside = contacts(world).find((row) => !isIn(row))
  if (!sequence || !inside || !outside) throw new Error('the seed has no such sequence or contacts')
  return { sequence, inside, outside, line: `/chat/v1/sequence/${sequence.id}/contact` }
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

test('adds a contact by id or by phone number', async () => {
  const world = createWorld()
  const { sequence, outside, line } = cast(world)
  const { status, json } = await ask(world, `POST ${line}`, { body: { phoneNumber: outside.phoneNumber } })
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
  const { sequence, outside, line } = cast(world)
  const body = { contactId: outside.id }
  await ask(world, `POST ${line}`, { body })
  const first = memberOf(world, sequence.id, outside.id)
  await ask(world, `POST ${line}`, { body })
  const second = memberOf(world, sequence.id, outside.id)
  expect(second?.id).toBe(first?.id)
  expect((second?.lastAddedAt ?? '') > (first?.lastAddedAt ?? '')).toBe(true)
})

test('removes the contact that the DELETE’s body names, and answers 200 with an empty body', async () => {
  const world = createWorld()
  const { sequence, inside, line } = cast(world)
  const { status, text, headers } = await ask(world, `DELETE ${line}`, { body: { contactId: inside.id } })
  expect([status, text, headers.get('content-type')]).toEqual([200, '', null])
  expect(memberOf(world, sequence.id, inside.id)).toBeUndefined()
})

test('removing one that is not in it answers 404', async () => {
  const world = createWorld()
  const { inside, line } = cast(world)
  const body = { contactId: inside.id }
  await ask(world, `DELETE ${line}`, { body })
  const again = await ask(world, `DELETE ${line}`, { body })
  expect(again.status).toBe(404)
  expect(again.failed).toMatchObject({ rule: 'state.not-found', part: { in: 'body', name: '/contactId' } })
})

test('a DELETE whose body got lost on the way is refused', async () => {
  const world = createWorld()
  const { line } = cast(world)
  expect((await ask(world, `DELETE ${line}`)).failed?.rule).toBe('body.missing')
})

test.each(['POST', 'DELETE'])('%s says which of sequence and contact it does not know', async (method) => {
  const world = createWorld()
  const { inside, line } = cast(world)
  const noSequence = await ask(world, `${method} /chat/v1/sequence/${inside.id}/contact`, {
    body: { contactId: inside.id },
  })
  expect(noSequence.failed).toMatchObject({ rule: 'state.not-found', part: { in: 'path', name: 'id' } })
  const noContact = await ask(world, `${method} ${line}`, { body: { phoneNumber: '+5511900009876' } })
  expect(noContact.failed).toMatchObject({
    rule: 'state.not-found',
    part: { in: 'body', name: '/phoneNumber' },
  })
  const nobody = await ask(world, `${method} ${line}`, { body: {} })
  expect(nobody.failed).toMatchObject({ rule: 'body.no-contact' })
})
