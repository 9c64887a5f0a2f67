import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ask } from '../test-client'
import { createWorld, type World } from '../world'
import { type Contact, contactSchema, contacts } from './records/contact-record'
import { askContact, heard, nobody, someone } from './records/contact-test-client'
import { seedId } from './seed/seed-rows'

async function saveAll(world: World, items: object[], options?: object): Promise<Contact[]> {
  const { json, status, text } = await ask(world, 'POST /core/v2/contact/batch', {
    body: { items, options },
  })
  expect([status, text]).toEqual([200, expect.any(String)])
  return z.parse(z.array(z.strictObject(contactSchema.shape)), json)
}

test('creates a contact with normalised phone, tags by name and only known custom fields', async () => {
  const world = createWorld()
  const events = heard(world)
  const made = await askContact(world, 'POST /core/v1/contact', {
    name: 'João da Silva',
    phoneNumber: '+5534900007777',
    tagNames: ['lead', 'Nova etiqueta'],
    customFields: { origem: 'site', nada: 'x' },
    metadata: { crmId: '12345' },
  })
  expect(made).toMatchObject({
    phoneNumber: '+55|34900007777',
    phoneNumberFormatted: '(34) 90000-7777',
    tagNames: ['Lead', 'Nova etiqueta'],
    metadata: { crmId: '12345' },
    status: 'ACTIVE',
  })
  expect(made.customFields).toEqual({ origem: 'site' })
  expect(events).toMatchObject([{ type: 'CONTACT_NEW', cause: 'x1', row: { id: made.id } }])
  expect(await askContact(world, `GET /core/v1/contact/${made.id}`)).toMatchObject({ name: 'João da Silva' })
})

test.each([{ phoneNumber: '5519900001001' }, { email: 'ANA.RIBEIRO@example.com' }])(
  'a contact with the phone or email of another is refused: %o',
  async (body) => {
    const world = createWorld()
    const { status, json, failed } = await ask(world, 'POST /core/v1/contact', { body })
    expect(status).toBe(400)
    expect(json).toMatchObject({ key: 'ERROR_CONFLICT' })
    expect(failed).toMatchObject({
      stage: 'state',
      rule: 'state.conflict',
      part: { name: `/${Object.keys(body)[0]}` },
    })
    expect(failed?.text).toContain(someone(world).id)
  },
)

test('getIfExists gives the existing contact as it is', async () => {
  const world = createWorld()
  const events = heard(world)
  const { id, name } = someone(world)
  const body = { name: 'Outro nome', phoneNumber: '+5519900001001', options: { getIfExists: true } }
  expect(await askContact(world, 'POST /core/v1/contact', body)).toMatchObject({ id, name })
  expect(events).toEqual([])
})

test('upsert changes what the body mentions, or only upsertFields', async () => {
  const world = createWorld()
  const events = heard(world)
  const { id, email } = someone(world)
  const body = { name: 'Ana', annotation: 'Nova', tagNames: ['Lead'], phoneNumber: '+5519900001001' }
  const only = { upsert: true, upsertFields: ['annotation'] }
  expect(await askContact(world, 'POST /core/v1/contact', { ...body, options: only })).toMatchObject({
    id,
    name: 'Ana "Nina" Ribeiro',
    annotation: 'Nova',
  })
  const replace = { upsert: true, upsertTagOperation: 'REPLACEALL' }
  expect(await askContact(world, 'POST /core/v1/contact', { ...body, options: replace })).toMatchObject({
    id,
    name: 'Ana',
    email,
    tagNames: ['Lead'],
  })
  expect(events.map((event) => event.type)).toEqual(['CONTACT_UPDATE', 'CONTACT_UPDATE'])
})

test('a contact can be put into sequences and portfolios while it is made', async () => {
  const world = createWorld()
  const sequenceIds = world
    .table('sequence')
    .all()
    .map((row) => row.id)
  const made = await askContact(world, 'POST /core/v1/contact', {
    name: 'Nova',
    sequenceIds,
    portfolioNames: ['loja de campinas'],
  })
  expect(made.portfolioNames).toEqual(['Loja de Campinas'])
  const members = world.table<{ id: string; contactId: string }>('sequence-contact').all()
  expect(members.filter((row) => row.contactId === made.id).length).toBe(sequenceIds.length)
})

test('with upsert the tags are replaced unless the option says otherwise, in any case', async () => {
  const world = createWorld()
  const upsert = async (tagNames: string[], upsertTagOperation?: string) => {
    const options = { upsert: true, upsertTagOperation }
    const body = { phoneNumber: '+5519900001001', tagNames, options }
    return (await askContact(world, 'POST /core/v1/contact', body)).tagNames
  }
  expect(await upsert(['Lead'])).toEqual(['Lead'])
  expect(await upsert(['VIP'], 'INSERTIFNOTEXISTS')).toEqual(['Lead', 'VIP'])
  expect(await upsert(['Lead'], 'deleteifexists')).toEqual(['VIP'])
  expect(await upsert(['Horta'], 'ReplaceAll')).toEqual(['Horta'])
})

test('an upsert that changes nothing tells nobody and keeps updatedAt', async () => {
  const world = createWorld()
  const events = heard(world)
  const { name, updatedAt } = someone(world)
  const body = { name, phoneNumber: '+5519900001001', options: { upsert: true } }
  expect((await askContact(world, 'POST /core/v1/contact', body)).updatedAt).toBe(updatedAt)
  expect(events).toEqual([])
})

test('who exists is found by the name on Instagram too, when that is asked for', async () => {
  const world = createWorld()
  const known = contacts(world).find((row) => row.instagram !== null)
  const body = { instagram: known?.instagram?.toUpperCase(), options: { getIfExists: true } }
  expect((await askContact(world, 'POST /core/v1/contact', body)).id).toBe(known?.id)
})

test.each([
  [{ tagIds: [nobody] }, '/tagIds/0'],
  [{ portfolioIds: [nobody] }, '/portfolioIds/0'],
  [{ portfolioNames: ['Loja de Campinas', 'Nenhuma'] }, '/portfolioNames/1'],
  [{ sequenceIds: [nobody] }, '/sequenceIds/0'],
])('a contact that refers to what does not exist, %o, is not made', async (body, name) => {
  const world = createWorld()
  const events = heard(world)
  const before = contacts(world).all()
  const { status, failed } = await ask(world, 'POST /core/v1/contact', { body: { name: 'Nova', ...body } })
  expect(status).toBe(404)
  expect(failed).toMatchObject({ rule: 'state.not-found', part: { in: 'body', name } })
  expect(contacts(world).all()).toBe(before)
  expect(events).toEqual([])
})

test('ids count in capitals too, and what is named twice is kept once', async () => {
  const world = createWorld()
  const tag = seedId(world, 'tag VIP')
  const portfolio = seedId(world, 'portfolio Atacado interior')
  const made = await askContact(world, 'POST /core/v1/contact', {
    tagIds: [tag.toUpperCase(), tag],
    portfolioIds: [portfolio, portfolio.toUpperCase()],
  })
  expect(made).toMatchObject({ tagIds: [tag], portfolioIds: [portfolio], name: null })
})

test('a batch makes who is new, updates who exists, and answers in its order', async () => {
  const world = createWorld()
  const events = heard(world)
  const ana = someone(world)
  const [first, second, ...others] = await saveAll(world, [
    { name: 'Nova', phoneNumber: '+5519900007100', tagNames: ['Feira de maio'] },
    { email: 'ANA.RIBEIRO@example.com', annotation: 'Veio à feira', tagNames: ['feira de maio'] },
  ])
  expect(others).toEqual([])
  expect(first).toMatchObject({ name: 'Nova', phoneNumber: '+55|19900007100', status: 'ACTIVE' })
  expect(second).toMatchObject({ id: ana.id, name: ana.name, annotation: 'Veio à feira' })
  expect(second?.tagNames).toEqual(['Feira de maio'])
  expect(events).toMatchObject([
    { type: 'CONTACT_NEW', cause: 'x1', row: { id: first?.id } },
    { type: 'CONTACT_UPDATE', cause: 'x1', row: { id: ana.id } },
  ])
  expect(await askContact(world, `GET /core/v1/contact/${first?.id}`)).toMatchObject({ name: 'Nova' })
})

test('a batch with getIfExists leaves those that exist alone', async () => {
  const world = createWorld()
  const events = heard(world)
  const ana = someone(world)
  const [shown] = await saveAll(world, [{ name: 'Outra', phoneNumber: '5519900001001' }], {
    getIfExists: true,
  })
  expect(shown).toMatchObject({ id: ana.id, name: ana.name })
  expect(events).toEqual([])
})

test('a batch with upsertFields updates only these', async () => {
  const world = createWorld()
  const { email, name } = someone(world)
  const [after] = await saveAll(world, [{ name: 'Outra', email, annotation: 'Nova' }], {
    upsertFields: ['Annotation'],
  })
  expect(after).toMatchObject({ name, annotation: 'Nova' })
})

test.each<[what: string, last: object, options: object, rule: string, name: string, status: number]>([
  ['a tag that does not exist', { tagIds: [nobody] }, {}, 'state.not-found', '/items/1/tagIds/0', 404],
  [
    'a phone number that comes twice',
    { phoneNumber: '+55|19900007100' },
    {},
    'body.repeated',
    '/items/1/phoneNumber',
    400,
  ],
  ['an email that comes twice', { email: 'NOVA@example.com' }, {}, 'body.repeated', '/items/1/email', 400],
  [
    'the phone number of one and the email of another',
    { phoneNumber: '5519900001001', email: 'beatriz.nogueira@example.com' },
    {},
    'state.conflict',
    '/items/1/email',
    400,
  ],
  [
    'somebody who exists, without upsert',
    { phoneNumber: '5519900001001' },
    { upsert: false },
    'state.conflict',
    '/items/1/phoneNumber',
    400,
  ],
  ['a wrong email', { email: 'nova' }, {}, 'body.invalid', '/items/1/email', 400],
])('a batch with %s saves nothing', async (_what, last, options, rule, name, status) => {
  const world = createWorld()
  const events = heard(world)
  const before = contacts(world).all()
  const items = [{ name: 'Nova', phoneNumber: '+5519900007100', email: 'nova@example.com' }, last]
  const answer = await ask(world, 'POST /core/v2/contact/batch', { body: { items, options } })
  expect(answer.status).toBe(status)
  expect(answer.failed).toMatchObject({ rule, part: { in: 'body', name } })
  expect(contacts(world).all()).toBe(before)
  expect(events).toEqual([])
})

test.each([0, 101])('a batch of %i contacts is refused', async (length) => {
  const items = Array.from({ length }, () => ({ name: 'Nova' }))
  const { status, failed } = await ask(createWorld(), 'POST /core/v2/contact/batch', { body: { items } })
  expect([status, failed?.rule, failed?.part?.name]).toEqual([400, 'body.invalid', '/items'])
})
