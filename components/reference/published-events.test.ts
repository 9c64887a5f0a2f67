import { expect, test } from 'vitest'
import { findOperation } from './catalogue'
import { operationsByEvent, publishedEvents } from './published-events'

const eventsOf = (id: string) => {
  const found = findOperation(id)
  return found ? publishedEvents(found.host, found.operation) : undefined
}

test('creating a contact tells of a new contact, changing one of a changed one', async () => {
  expect(await eventsOf('contact.create')).toEqual(['CONTACT_NEW'])
  expect(await eventsOf('contact.update')).toEqual(['CONTACT_UPDATE'])
})

test('what happens a moment after the answer counts too', async () => {
  expect(await eventsOf('message.send')).toContain('MESSAGE_SENT')
})

test('reading brings nothing about', async () => {
  expect(await eventsOf('contact.list')).toEqual([])
})

test('an event knows the operations that bring it about', async () => {
  const operations = (await operationsByEvent()).get('CONTACT_NEW') ?? []
  expect(operations.map(({ id }) => id)).toContain('contact.create')
})
