import { expect, test } from 'vitest'
import { members } from './chat-api/records/sequence-members'
import { brokenInvariants, brokenPage } from './invariants'
import type { Row } from './table'
import { createWorld, type World } from './world'

type Fields = Row & Record<string, unknown>

const nobody = '00000000-0000-4000-8000-000000000000'

const membership = { departmentId: nobody }

function first(world: World, table: string): Fields {
  const row = world.table<Fields>(table).all()[0]
  if (!row) throw new Error(`the seed has no ${table}`)
  return row
}

test('a fresh world is whole, whatever its seed', () => {
  for (const seed of [1, 2, 3]) expect(brokenInvariants(createWorld({ seed }))).toEqual([])
})

test.each<[table: string, patch: Record<string, unknown>, sentence: string]>([
  ['contact', { updatedAt: '2020-01-01T00:00:00.000Z' }, 'the dates are out of order'],
  ['contact', { updatedAt: '2099-01-01T00:00:00.000Z' }, 'the dates are out of order'],
  ['contact', { createdAt: 'yesterday' }, 'the dates are out of order'],
  ['contact', { tagIds: [nobody] }, 'tagIds names no tag'],
  ['portfolio-contact', { portfolioId: nobody }, 'portfolioId names no portfolio'],
  ['contact', { companyId: nobody }, 'belongs to no company'],
  ['contact', { phoneNumber: '5519900001001' }, 'the phone number is not in the platform’s form'],
  ['session', { contactId: nobody }, 'contactId names no contact'],
  ['session', { userId: nobody }, 'userId names no user'],
  ['session', { endAt: '2026-03-02T12:00:00.000Z' }, 'COMPLETED and an end belong together'],
  ['message', { sessionId: nobody }, 'sessionId names no session'],
  ['message', { status: 'FAILED' }, 'it FAILED without a reason'],
  ['sequence-contact', { sequenceId: nobody }, 'sequenceId names no sequence'],
  ['agent', { memberships: [{ departmentId: nobody }] }, 'memberships.departmentId names no department'],
  ['agent', { memberships: [membership, membership] }, 'two memberships are of one department'],
  ['card', { stepId: nobody }, 'stepId names no step'],
  ['card', { panelId: nobody }, 'its step is of another panel'],
  ['card', { tagIds: [nobody] }, 'a tag is of another panel'],
  ['card', { lostReasonId: nobody }, 'it is not LOST and has a reason for it'],
  ['chatbot', { says: [{ templateId: nobody }] }, 'says.templateId names no template'],
  ['payment', { status: 'PAID' }, 'PAID and a date of payment belong together'],
  ['webhook-subscription', { events: ['CONTACT_GONE'] }, 'events names no event'],
  ['webhook-subscription', { events: ['PAYMENT_NEW', 'PAYMENT_NEW'] }, 'events names something twice'],
  ['webhook-subscription', { events: [] }, 'it has no events'],
  ['webhook-subscription', { url: 'http://hooks.example.com' }, 'its address is not https'],
])('a %s with %o is named', (table, patch, sentence) => {
  const world = createWorld()
  const { id } = first(world, table)
  world.table<Fields>(table).update(id, patch)
  expect(brokenInvariants(world)).toContain(`${table} ${id}: ${sentence}.`)
})

test('an id in capitals is named', () => {
  const world = createWorld()
  const row = first(world, 'tag')
  world.table<Fields>('tag').insert({ ...row, id: row.id.toUpperCase(), name: 'Outra' })
  expect(brokenInvariants(world)).toEqual([
    `tag ${row.id.toUpperCase()}: the id is no uuid in small letters.`,
  ])
})

test('two contacts with one phone number or email are named', () => {
  const world = createWorld()
  const { phoneNumber, email } = first(world, 'contact')
  const other = world.table<Fields>('contact').all()[1]
  world.table<Fields>('contact').update(other?.id ?? '', { phoneNumber, email: String(email).toUpperCase() })
  expect(brokenInvariants(world)).toEqual([
    `contact: the phone number ${phoneNumber} occurs twice.`,
    `contact: the email ${email} occurs twice.`,
  ])
})

test('two memberships in a portfolio, and a contact in two portfolios of the single kind, are named', () => {
  const world = createWorld()
  const row = first(world, 'portfolio-contact')
  for (const { id } of world.table<Fields>('portfolio').all())
    world.table<Fields>('portfolio').update(id, { type: 'SINGLE' })
  world.table<Fields>('portfolio-contact').insert({ ...row, id: nobody })
  const faults = brokenInvariants(world)
  expect(faults).toContain(
    `portfolio-contact: the member ${row.contactId} of ${row.portfolioId} occurs twice.`,
  )
  expect(faults).toContain(
    `portfolio-contact: a place in a single portfolio with contact ${row.contactId} occurs twice.`,
  )
})

test('two running conversations with a contact, and two memberships in a sequence, are named', () => {
  const world = createWorld()
  const session = world.table<Fields>('session').find((row) => row.endAt === null)
  const [member] = members(world).all()
  if (!session || !member) throw new Error('the seed has no running conversation or no member')
  world.table<Fields>('session').insert({ ...session, id: nobody, number: '1' })
  members(world).insert({ ...member, id: nobody })
  expect(brokenInvariants(world)).toEqual([
    `sequence-contact: the member ${member.contactId} of ${member.sequenceId} occurs twice.`,
    `session: a running conversation with the contact ${session.contactId} occurs twice.`,
  ])
})

test('cards and steps that leave a gap, or share a place, are named', () => {
  const world = createWorld()
  const { stepId } = first(world, 'card')
  const rows = world
    .table<Fields>('card')
    .all()
    .filter((row) => row.stepId === stepId)
  for (const { id } of rows) world.table<Fields>('card').update(id, { position: 7 })
  const places = rows.map(() => 7).join(', ')
  expect(brokenInvariants(world)).toEqual([`card: those of stepId ${stepId} stand at ${places}.`])
})

test('two cards of a panel with one number are named', () => {
  const world = createWorld()
  const { panelId } = first(world, 'card')
  for (const { id } of world
    .table<Fields>('card')
    .all()
    .filter((row) => row.panelId === panelId))
    world.table<Fields>('card').update(id, { number: 7 })
  expect(brokenInvariants(world)).toEqual([`card: the number 7 of ${panelId} occurs twice.`])
})

const page = {
  pageNumber: 2,
  pageSize: 2,
  items: [{ id: 'a' }],
  totalItems: 3,
  totalPages: 2,
  hasMorePages: false,
}

test('a page whose numbers fit is whole, and what is no page has none', () => {
  expect(brokenPage(page)).toEqual([])
  expect(brokenPage({ ...page, pageNumber: 9, items: [] })).toEqual([])
  expect([brokenPage([page]), brokenPage({ id: 'a' }), brokenPage(null)]).toEqual([[], [], []])
})

test.each([
  [{ totalPages: 3 }, 'totalPages does not fit.'],
  [{ hasMorePages: true }, 'hasMorePages does not fit.'],
  [{ items: [] }, 'the number of items does not fit.'],
  [{ pageNumber: 1, hasMorePages: true, items: [{ id: 'a' }, { id: 'a' }] }, 'an item occurs twice.'],
])('a page with %o is named', (patch, sentence) => {
  expect(brokenPage({ ...page, ...patch })).toEqual([sentence])
})
