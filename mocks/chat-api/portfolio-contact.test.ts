import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type World } from '../world'
import { companyId } from './platform/account'
import { pageOf } from './platform/paging'
import { askContact, heard, nobody, someone } from './records/contact-test-client'
import { portfolioMember } from './records/portfolio-change'
import { portfolioMemberOf } from './records/portfolio-members'
import { seedId } from './seed/seed-rows'

const idOf = (world: World, name = 'Loja de Campinas') => seedId(world, `portfolio ${name}`)

async function list(world: World, query = '', portfolio?: string) {
  const { json } = await ask(world, `GET /core/v1/portfolio/${idOf(world, portfolio)}/contact?${query}`)
  return z.parse(pageOf(z.strictObject(portfolioMember.shape)), json)
}

async function portfoliosOf(world: World, name?: string) {
  const { id } = someone(world, name)
  const { portfolioNames } = await askContact(world, `GET /core/v1/contact/${id}?IncludeDetails=Portfolios`)
  return portfolioNames
}

test('adds a contact and answers with the membership, field by field', async () => {
  const world = createWorld()
  const events = heard(world)
  const { id } = someone(world)
  const { status, json } = await ask(world, `POST /core/v1/portfolio/${idOf(world)}/contact`, {
    body: { contactId: id.toUpperCase() },
  })
  const member = portfolioMemberOf(world, idOf(world), id)
  expect(status).toBe(200)
  expect(json).toEqual({
    id: member?.id,
    createdAt: member?.createdAt,
    updatedAt: member?.updatedAt,
    active: true,
    companyId: companyId(world),
    portfolioId: idOf(world),
    contactId: id,
    contactDetails: {
      id,
      name: 'Ana "Nina" Ribeiro',
      phonenumber: '+55|19900001001',
      phonenumberFormatted: '(19) 90000-1001',
      instagram: null,
      nameMessenger: null,
      email: 'ana.ribeiro@example.com',
      annotation: 'Cliente do Clube Girassol',
    },
  })
  expect(events).toMatchObject([{ type: 'CONTACT_UPDATE', table: 'contact', cause: 'x1', row: { id } }])
})

test('what is added is seen from both ends, and counted', async () => {
  const world = createWorld()
  const before = await list(world)
  await ask(world, `POST /core/v1/portfolio/${idOf(world)}/contact`, {
    body: { phoneNumber: '5519900001001' },
  })
  const after = await list(world)
  expect(after.totalItems).toBe(before.totalItems + 1)
  expect(after.items[0]?.contactId).toBe(someone(world).id)
  expect(await portfoliosOf(world)).toEqual(['Carteira da Marina', 'Loja de Campinas'])
  const { json } = await ask(world, 'GET /core/v1/portfolio?IncludeDetails=ContactCount&PageSize=100')
  expect(json).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({ id: idOf(world), contactsCount: after.totalItems }),
    ]),
  })
})

test('what a contact’s own update says is seen in the portfolio', async () => {
  const world = createWorld()
  const { id } = someone(world)
  await askContact(world, `PUT /core/v2/contact/${id}`, {
    fields: ['Portfolio'],
    portfolioNames: ['Loja de Campinas'],
  })
  expect((await list(world, `ContactIds=${id}`)).totalItems).toBe(1)
  expect((await list(world, `ContactIds=${id}`, 'Carteira da Marina')).totalItems).toBe(0)
})

test('adding twice makes one membership, leaves it as it is, and tells nobody', async () => {
  const world = createWorld()
  const { id } = someone(world)
  const line = `POST /core/v1/portfolio/${idOf(world)}/contact`
  const first = await ask(world, line, { body: { contactId: id } })
  const events = heard(world)
  const second = await ask(world, line, { body: { contactId: id, phoneNumber: '+5511900009876' } })
  expect(second.json).toEqual(first.json)
  expect(events).toEqual([])
})

test('a SINGLE portfolio takes the contact out of the SINGLE one it was in, and of no other', async () => {
  const world = createWorld()
  const contactId = someone(world).id
  await ask(world, `POST /core/v1/portfolio/${idOf(world)}/contact`, { body: { contactId } })
  const events = heard(world)
  const line = `POST /core/v1/portfolio/${idOf(world, 'Carteira do Rafael')}/contact`
  expect((await ask(world, line, { body: { contactId } })).status).toBe(200)
  expect(await portfoliosOf(world)).toEqual(['Loja de Campinas', 'Carteira do Rafael'])
  expect((await list(world, `ContactIds=${contactId}`, 'Carteira da Marina')).totalItems).toBe(0)
  expect(events.map(({ type }) => type)).toEqual(['CONTACT_UPDATE'])
})

test('removes the contact that the DELETE’s body names, and answers 200 with an empty body', async () => {
  const world = createWorld()
  const events = heard(world)
  const contact = someone(world, 'Vânia Cristina Rocha')
  const line = `DELETE /core/v1/portfolio/${idOf(world)}/contact`
  const body = { phoneNumber: contact.phoneNumber }
  const { status, text } = await ask(world, line, { body })
  expect([status, text]).toEqual([200, ''])
  expect(await portfoliosOf(world, 'Vânia Cristina Rocha')).toEqual([])
  expect((await list(world, `ContactIds=${contact.id}`)).totalItems).toBe(0)
  expect(events).toMatchObject([{ type: 'CONTACT_UPDATE', cause: 'x1', row: { id: contact.id } }])
  const again = await ask(world, line, { body })
  expect(again.status).toBe(404)
  expect(again.json).toMatchObject({ key: 'ERROR_NOT_FOUND' })
  expect(again.failed).toMatchObject({ rule: 'state.not-found', part: { in: 'body', name: '/phoneNumber' } })
  expect(again.failed?.expected).toContain(`/core/v1/portfolio/${idOf(world)}/contact`)
  expect(events.length).toBe(1)
})

test('an added or removed contact has a later updatedAt', async () => {
  const world = createWorld()
  const { id, updatedAt } = someone(world)
  await ask(world, `POST /core/v1/portfolio/${idOf(world)}/contact`, { body: { contactId: id } })
  expect(someone(world).updatedAt > updatedAt).toBe(true)
})

test.each(['POST', 'DELETE'])('%s says what it does not know', async (method) => {
  const world = createWorld()
  const events = heard(world)
  const contactId = someone(world).id
  const fault = async (id: string, body: object) => {
    const { status, failed } = await ask(world, `${method} /core/v1/portfolio/${id}/contact`, { body })
    return [status, failed?.rule, failed?.part]
  }
  expect(await fault(contactId, { contactId })).toEqual([404, 'state.not-found', { in: 'path', name: 'id' }])
  expect(await fault(idOf(world), { contactId: nobody })).toEqual([
    404,
    'state.not-found',
    { in: 'body', name: '/contactId' },
  ])
  expect(await fault(idOf(world), { phoneNumber: '+5511900009876' })).toEqual([
    404,
    'state.not-found',
    { in: 'body', name: '/phoneNumber' },
  ])
  expect(await fault(idOf(world), { contactId: null })).toEqual([
    400,
    'body.no-contact',
    { in: 'body', name: '/contactId' },
  ])
  expect(events).toEqual([])
})

test('the page is asked for with Page; a PageNumber is ignored and the trace says so', async () => {
  const world = createWorld()
  const all = await list(world, 'PageSize=100')
  const second = await list(world, 'Page=2&PageSize=3')
  expect(second.items).toEqual(all.items.slice(3, 6))
  expect(second).toMatchObject({ pageNumber: 2, pageSize: 3, orderBy: 'createdat', orderDirection: 'desc' })
  const line = `GET /core/v1/portfolio/${idOf(world)}/contact?PageNumber=2&PageSize=3`
  const { json, exchange } = await ask(world, line)
  expect(json).toMatchObject({ pageNumber: 1 })
  expect(exchange?.trace.find((step) => step.rule === 'query.ignored')?.text).toContain('PageNumber')
})

test('OrderBy sorts upwards, OrderByDesc downwards, and OrderBy counts with both', async () => {
  const world = createWorld()
  const up = await list(world, 'OrderBy=createdAt&OrderByDesc=updatedAt&PageSize=100')
  const down = await list(world, 'OrderByDesc=createdAt&PageSize=100')
  expect([up.orderBy, up.orderDirection, down.orderDirection]).toEqual(['createdat', 'asc', 'desc'])
  expect(up.items).toEqual(down.items.toReversed())
})

test('lists only the contacts asked for, and by date', async () => {
  const world = createWorld()
  const inside = someone(world, 'Vânia Cristina Rocha').id
  const outside = someone(world).id
  const page = await list(world, `ContactIds=${inside.toUpperCase()}&ContactIds=${outside}`)
  expect(page.items.map(({ contactId }) => contactId)).toEqual([inside])
  expect((await list(world, 'CreatedAt.After=2026-03-01')).totalItems).toBe(0)
})

test('lists nothing of a portfolio that does not exist', async () => {
  const { status, failed } = await ask(createWorld(), `GET /core/v1/portfolio/${nobody}/contact`)
  expect([status, failed?.part]).toEqual([404, { in: 'path', name: 'id' }])
})
