import { expect, test } from 'vitest'
import { companyId } from '../../chat-api/platform/account'
import { askContact, heard, someone } from '../../chat-api/records/contact-test-client'
import { ask } from '../../test-client'
import { createWorld, type PublishedEvent, type World } from '../../world'
import { payloadOf } from '../events'

function payload(world: World, event: PublishedEvent | undefined) {
  if (!event) throw new Error('nothing was told')
  return payloadOf(world, event)
}

test('a new contact is told of field by field, in the spelling of webhooks', async () => {
  const world = createWorld()
  const events = heard(world)
  const made = await askContact(world, 'POST /core/v1/contact', {
    name: 'João da Silva',
    phoneNumber: '+5534900007777',
    email: 'joao@example.com',
    tagNames: ['Lead', 'Nova'],
    customFields: { origem: 'site' },
    metadata: { crmId: '12345' },
    portfolioNames: ['Loja de Campinas'],
  })
  expect(events.length).toBe(1)
  expect(payload(world, events[0])).toEqual({
    eventType: 'CONTACT_NEW',
    date: made.createdAt,
    changeMetadata: null,
    content: {
      id: made.id,
      createdAt: made.createdAt,
      updatedAt: made.updatedAt,
      companyId: companyId(world),
      name: 'João da Silva',
      phonenumber: '+55|34900007777',
      phonenumberFormatted: '(34) 90000-7777',
      email: 'joao@example.com',
      instagram: null,
      annotation: null,
      tagsId: made.tagIds,
      tags: ['Lead', 'Nova'],
      status: 'ACTIVE',
      origin: 'CREATED_FROM_HUB',
      utm: null,
      customFieldValues: { origem: 'site' },
      metadata: { crmId: '12345' },
    },
  })
})

test('a change is told of with the contact as it was then, whatever comes after', async () => {
  const world = createWorld()
  const events = heard(world)
  const { id } = someone(world)
  for (const tagNames of [['Horta'], ['Lead']])
    await ask(world, `POST /core/v1/contact/${id}/tags`, { body: { tagNames, operation: 'ReplaceAll' } })
  expect(events.map((event) => payload(world, event))).toMatchObject([
    { eventType: 'CONTACT_UPDATE', content: { id, tags: ['Horta'] } },
    { eventType: 'CONTACT_UPDATE', content: { id, tags: ['Lead'] } },
  ])
})

test('a contact without a phone number has none in either form', async () => {
  const world = createWorld()
  const events = heard(world)
  await askContact(world, 'POST /core/v1/contact', { name: 'Só nome' })
  expect(payload(world, events[0])?.content).toMatchObject({
    phonenumber: null,
    phonenumberFormatted: null,
    tagsId: [],
    tags: [],
    customFieldValues: {},
  })
})
