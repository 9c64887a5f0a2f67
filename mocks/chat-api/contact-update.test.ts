import { expect, test } from 'vitest'
import { ask } from '../test-client'
import { createWorld } from '../world'
import type { TagRow } from './platform/account'
import { contacts } from './records/contact-record'
import { askContact, heard, nobody, someone } from './records/contact-test-client'
import { memberOf } from './records/sequence-members'
import { seedId } from './seed/seed-rows'

test.each(['PUT /core/v2/contact/', 'PUT /core/v1/contact/'])(
  '%s… changes what the mask names, in any case, and nothing else',
  async (line) => {
    const world = createWorld()
    const events = heard(world)
    const before = someone(world)
    const body = {
      fields: ['NAME', 'annotation'],
      name: 'Ana',
      annotation: 'Prefere tarde',
      email: 'outra@example.com',
    }
    const after = await askContact(world, `${line}${before.id}`, body)
    expect(after).toMatchObject({ name: 'Ana', annotation: 'Prefere tarde', email: before.email })
    expect(after.updatedAt > before.updatedAt).toBe(true)
    expect(events).toMatchObject([{ type: 'CONTACT_UPDATE', row: { name: 'Ana' } }])
  },
)

test.each([{ fields: [] }, {}])('an empty mask changes nothing and says so: %o', async (mask) => {
  const world = createWorld()
  const events = heard(world)
  const before = someone(world)
  const { status, exchange } = await ask(world, `PUT /core/v2/contact/${before.id}`, {
    body: { ...mask, name: 'Ana' },
  })
  expect(status).toBe(200)
  expect(contacts(world).get(before.id)).toBe(before)
  expect(exchange?.trace.at(-1)).toMatchObject({ outcome: 'pass', rule: 'state.empty-mask' })
  expect(events).toEqual([])
})

test('a masked field that the body leaves out is emptied, the status stays', async () => {
  const world = createWorld()
  const fields = ['Email', 'Annotation', 'Status', 'Metadata']
  const after = await askContact(world, `PUT /core/v2/contact/${someone(world).id}`, { fields })
  expect(after).toMatchObject({ email: null, annotation: null, status: 'ACTIVE', metadata: null })
})

test('tags are added, taken away or replaced, as options say', async () => {
  const world = createWorld()
  const line = `PUT /core/v2/contact/${someone(world).id}`
  const put = async (tagNames: string[], tagsOperation?: string) =>
    (await askContact(world, line, { fields: ['Tags'], tagNames, options: { tagsOperation } })).tagNames
  expect(await put(['Lead', 'VIP'])).toEqual(['VIP', 'Orquídeas', 'Lead'])
  expect(await put(['VIP'], 'DeleteIfExists')).toEqual(['Orquídeas', 'Lead'])
  expect(await put(['Horta'], 'ReplaceAll')).toEqual(['Horta'])
})

test('metadata and custom fields are merged, null takes a key away', async () => {
  const world = createWorld()
  const line = `PUT /core/v2/contact/${someone(world).id}`
  await askContact(world, line, { fields: ['Metadata'], metadata: { a: 1, b: 2 } })
  const fields = ['Metadata', 'CustomFields']
  const after = await askContact(world, line, {
    fields,
    metadata: { a: null, c: 3 },
    customFields: { origem: null },
  })
  expect(after.metadata).toEqual({ b: 2, c: 3 })
  expect(after.customFields).not.toHaveProperty('origem')
  expect(after.customFields).toHaveProperty('planta_favorita')
})

test('a change to the phone of another contact is refused, to its own is not', async () => {
  const world = createWorld()
  const line = `PUT /core/v2/contact/${someone(world).id}`
  const fields = ['PhoneNumber']
  const other = contacts(world).all()[1]?.phoneNumber
  expect((await ask(world, line, { body: { fields, phoneNumber: other } })).failed?.rule).toBe(
    'state.conflict',
  )
  expect((await ask(world, line, { body: { fields, phoneNumber: '+55|19900001001' } })).status).toBe(200)
})

test('changes the contact that has the phone number', async () => {
  const world = createWorld()
  const events = heard(world)
  const { id } = someone(world)
  const body = { fields: ['Name', 'PhoneNumber'], name: 'Ana', phoneNumber: '+5519900007100' }
  const after = await askContact(world, 'PUT /core/v1/contact/phonenumber/5519900001001', body)
  expect(after).toMatchObject({
    id,
    name: 'Ana',
    phoneNumber: '+55|19900007100',
    tagNames: ['VIP', 'Orquídeas'],
  })
  expect(events).toMatchObject([{ type: 'CONTACT_UPDATE', cause: 'x1', row: { id, name: 'Ana' } }])
  const gone = await ask(world, 'PUT /core/v1/contact/phonenumber/5519900001001', { body })
  expect([gone.status, gone.failed?.part]).toEqual([404, { in: 'path', name: 'phone' }])
})

test('a mask without names changes nothing by phone number either', async () => {
  const world = createWorld()
  const before = someone(world)
  await askContact(world, 'PUT /core/v1/contact/phonenumber/5519900001001', { name: 'Ana' })
  expect(contacts(world).get(before.id)).toBe(before)
})

test('writing what is there already tells nobody and keeps updatedAt', async () => {
  const world = createWorld()
  const events = heard(world)
  const { id, name, email, updatedAt } = someone(world)
  const body = { fields: ['Name', 'Email', 'Tags', 'Portfolio', 'CustomFields'], name, email }
  const same = {
    ...body,
    tagNames: ['VIP'],
    portfolioNames: ['Carteira da Marina'],
    customFields: { origem: 'loja', nada: 1 },
  }
  expect((await askContact(world, `PUT /core/v2/contact/${id}`, same)).updatedAt).toBe(updatedAt)
  expect(events).toEqual([])
})

test('a change of portfolios is a change of the contact, entering a sequence is none', async () => {
  const world = createWorld()
  const events = heard(world)
  const { id } = someone(world)
  const line = `PUT /core/v2/contact/${id}`
  const sequenceId = seedId(world, 'sequence Boas-vindas')
  await askContact(world, line, { fields: ['SequenceIds'], sequenceIds: [sequenceId.toUpperCase()] })
  expect(memberOf(world, sequenceId, id)).toBeDefined()
  expect(events).toEqual([])
  const portfolioNames = ['Loja de Campinas', 'carteira do rafael']
  const after = await askContact(world, line, { fields: ['Portfolio'], portfolioNames })
  expect(after.portfolioNames).toEqual(['Loja de Campinas', 'Carteira do Rafael'])
  expect(events).toMatchObject([{ type: 'CONTACT_UPDATE', row: { id, updatedAt: after.updatedAt } }])
})

test('the portfolios of the body take the place of the others, and none empties them', async () => {
  const world = createWorld()
  const line = `PUT /core/v2/contact/${someone(world, 'Vânia Cristina Rocha').id}`
  const portfolioIds = [seedId(world, 'portfolio Atacado interior')]
  const after = await askContact(world, line, { fields: ['Portfolio'], portfolioIds })
  expect(after.portfolioIds).toEqual(portfolioIds)
  expect((await askContact(world, line, { fields: ['Portfolio'] })).portfolioIds).toEqual([])
})

test('of two SINGLE portfolios in one body the last one counts', async () => {
  const world = createWorld()
  const portfolioNames = ['Carteira da Marina', 'Atacado interior', 'Carteira do Rafael']
  const body = { fields: ['Portfolio'], portfolioNames }
  const after = await askContact(world, `PUT /core/v2/contact/${someone(world).id}`, body)
  expect(after.portfolioNames).toEqual(['Atacado interior', 'Carteira do Rafael'])
})

test.each(['PUT /core/v2/contact/', 'PUT /core/v1/contact/'])(
  '%s… of a contact that does not exist is 404',
  async (line) => {
    const { status, failed } = await ask(createWorld(), `${line}${nobody}`, { body: { fields: ['Name'] } })
    expect([status, failed?.part]).toEqual([404, { in: 'path', name: 'id' }])
  },
)

test('a name that no mask knows is refused with those it knows', async () => {
  const { failed } = await ask(createWorld(), `PUT /core/v2/contact/${nobody}`, {
    body: { fields: ['Name', 'Nome'] },
  })
  expect(failed).toMatchObject({ rule: 'body.invalid', part: { in: 'body', name: '/fields/1' } })
  expect(failed?.expected).toContain('PhoneNumber')
})

test('tags are added unless the operation says otherwise, in any case', async () => {
  const world = createWorld()
  const events = heard(world)
  const { id } = someone(world)
  const post = async (body: object) =>
    (await askContact(world, `POST /core/v1/contact/${id}/tags`, body)).tagNames
  expect(await post({ tagNames: ['lead', 'Feira de maio'] })).toEqual([
    'VIP',
    'Orquídeas',
    'Lead',
    'Feira de maio',
  ])
  const tagIds = [seedId(world, 'tag VIP').toUpperCase()]
  expect(await post({ tagIds, operation: 'DELETEIFEXISTS' })).toEqual(['Orquídeas', 'Lead', 'Feira de maio'])
  expect(await post({ tagIds, tagNames: ['Horta'], operation: 'ReplaceAll' })).toEqual(['VIP'])
  expect(await post({ operation: 'ReplaceAll' })).toEqual([])
  expect(events.map(({ type, cause }) => `${type} ${cause}`)).toEqual([
    'CONTACT_UPDATE x1',
    'CONTACT_UPDATE x2',
    'CONTACT_UPDATE x3',
    'CONTACT_UPDATE x4',
  ])
})

test('tags that change nothing tell nobody, and taking away an unknown one makes none', async () => {
  const world = createWorld()
  const events = heard(world)
  const before = someone(world)
  const tags = world.table<TagRow>('tag').all()
  const line = `POST /core/v1/contact/${before.id}/tags`
  await askContact(world, line, { tagNames: ['vip'] })
  await askContact(world, line, { tagNames: ['Nunca vista'], operation: 'DeleteIfExists' })
  await askContact(world, line, {})
  expect(contacts(world).get(before.id)).toBe(before)
  expect(world.table<TagRow>('tag').all()).toBe(tags)
  expect(events).toEqual([])
})

test('tags say which of contact, tag and operation they do not know', async () => {
  const world = createWorld()
  const { id } = someone(world)
  const fault = async (to: string, body: object) => {
    const { status, failed } = await ask(world, `POST /core/v1/contact/${to}/tags`, { body })
    return [status, failed?.rule, failed?.part?.name]
  }
  expect(await fault(nobody, { tagNames: ['VIP'] })).toEqual([404, 'state.not-found', 'id'])
  expect(await fault(id, { tagIds: [seedId(world, 'tag VIP'), nobody] })).toEqual([
    404,
    'state.not-found',
    '/tagIds/1',
  ])
  expect(await fault(id, { operation: 'Replace' })).toEqual([400, 'body.invalid', '/operation'])
})
