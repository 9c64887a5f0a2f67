import { expect, test } from 'vitest'
import { ask } from '../test-client'
import { createWorld, type World } from '../world'
import { heard, nobody, someone } from './records/contact-test-client'
import { portfolioMemberOf, portfolioMembers } from './records/portfolio-members'
import { seedId } from './seed/seed-rows'

const idOf = (world: World) => seedId(world, 'portfolio Loja de Campinas')

const post = (world: World, body: object, id = idOf(world)) =>
  ask(world, `POST /core/v1/portfolio/${id}/contact/batch`, { body })
const remove = (world: World, body: object, id = idOf(world)) =>
  ask(world, `DELETE /core/v1/portfolio/${id}/contact/batch`, { body })

test('adds many, by id and by phone number, each once, and answers with a page of them', async () => {
  const world = createWorld()
  const events = heard(world)
  const ana = someone(world)
  const beatriz = someone(world, 'Beatriz Nogueira')
  const vania = someone(world, 'Vânia Cristina Rocha')
  const { status, json } = await post(world, {
    contactIds: [ana.id, ana.id.toUpperCase(), vania.id],
    phoneNumbers: [beatriz.phoneNumber, ana.phoneNumber],
  })
  expect(status).toBe(200)
  const shown = (contactId: string) => expect.objectContaining({ portfolioId: idOf(world), contactId })
  expect(json).toEqual({
    pageNumber: 1,
    pageSize: 100,
    orderBy: 'createdat',
    orderDirection: 'desc',
    items: expect.arrayContaining([shown(ana.id), shown(beatriz.id), shown(vania.id)]),
    totalItems: 3,
    totalPages: 1,
    hasMorePages: false,
  })
  // Vânia is in it already.
  expect(events.map(({ type, row }) => [type, row.id])).toEqual([
    ['CONTACT_UPDATE', ana.id],
    ['CONTACT_UPDATE', beatriz.id],
  ])
})

test('removes many, and answers 200 with an empty body', async () => {
  const world = createWorld()
  const events = heard(world)
  const vania = someone(world, 'Vânia Cristina Rocha')
  const elza = someone(world, 'Elza Matoso')
  const { status, text } = await remove(world, {
    contactIds: [vania.id],
    phoneNumbers: [elza.phoneNumber, vania.phoneNumber],
  })
  expect([status, text]).toEqual([200, ''])
  for (const { id } of [vania, elza]) expect(portfolioMemberOf(world, idOf(world), id)).toBeUndefined()
  expect(events.map(({ type, row }) => [type, row.id])).toEqual([
    ['CONTACT_UPDATE', vania.id],
    ['CONTACT_UPDATE', elza.id],
  ])
})

test('one that is not in it keeps all of them in', async () => {
  const world = createWorld()
  const events = heard(world)
  const before = portfolioMembers(world).all()
  const contactIds = [someone(world, 'Vânia Cristina Rocha').id, someone(world).id]
  const { status, failed } = await remove(world, { contactIds })
  expect(status).toBe(404)
  expect(failed).toMatchObject({ rule: 'state.not-found', part: { in: 'body', name: '/contactIds/1' } })
  expect(portfolioMembers(world).all()).toBe(before)
  expect(events).toEqual([])
})

test.each([
  ['POST', post],
  ['DELETE', remove],
])(
  '%s changes nothing when it does not know somebody, nobody is named, or too many are',
  async (_m, send) => {
    const world = createWorld()
    const before = portfolioMembers(world).all()
    const inside = someone(world, 'Vânia Cristina Rocha').id
    const fault = async (body: object, id?: string) => {
      const { status, failed } = await send(world, body, id)
      return [status, failed?.rule, failed?.part?.name]
    }
    expect(await fault({ contactIds: [inside, nobody] })).toEqual([404, 'state.not-found', '/contactIds/1'])
    const phoneNumbers = ['+5511900009876']
    expect(await fault({ contactIds: [inside], phoneNumbers })).toEqual([
      404,
      'state.not-found',
      '/phoneNumbers/0',
    ])
    expect(await fault({ contactIds: [inside] }, nobody)).toEqual([404, 'state.not-found', 'id'])
    expect(await fault({ contactIds: [], phoneNumbers: null })).toEqual([
      400,
      'body.no-contact',
      '/contactIds',
    ])
    const tooMany = Array.from({ length: 101 }, () => inside)
    expect(await fault({ contactIds: tooMany })).toEqual([400, 'body.invalid', '/contactIds'])
    expect(portfolioMembers(world).all()).toBe(before)
  },
)
