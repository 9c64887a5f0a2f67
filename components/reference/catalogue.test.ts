import { expect, test } from 'vitest'
import { hosts } from '@/mocks/hosts'
import { anchorOf, catalogue, findOperation, operationIds, wordsAbout } from './catalogue'

test('every operation of every host is listed once', () => {
  const listed = catalogue().flatMap(({ resources }) => resources.flatMap(({ operations }) => operations))
  expect(listed.map(({ id }) => id).sort()).toEqual(operationIds().sort())
  expect(new Set(operationIds()).size).toBe(hosts.flatMap(({ operations }) => operations).length)
})

test('the chat platform comes first, and a resource begins with its list', () => {
  const [first] = catalogue()
  expect(first?.host.names[0]).toBe('api.wts.chat')
  const contacts = first?.resources.find(({ resource }) => resource === 'contact')?.operations ?? []
  expect(contacts.slice(0, 2).map(({ id }) => id)).toEqual(['contact.list', 'contact.create'])
})

test('an operation knows its neighbours within its resource', () => {
  expect(findOperation('contact.list')?.previous).toBeUndefined()
  expect(findOperation('contact.list')?.next?.id).toBe('contact.create')
  expect(findOperation('contact.create')?.previous?.id).toBe('contact.list')
  expect(findOperation('contact.nothing')).toBeUndefined()
})

test('no two resources share an anchor', () => {
  const anchors = catalogue().flatMap((group) =>
    group.resources.map(({ resource }) => anchorOf(group, resource)),
  )
  expect(new Set(anchors).size).toBe(anchors.length)
})

test('an operation is found by its method, every path, its deck name and its words in three languages', () => {
  const found = findOperation('contact.update')
  const words = found ? wordsAbout(found.operation) : ''
  for (const word of [
    'PUT',
    '/core/v2/contact/{id}',
    '/core/v1/contact/{id}',
    'Contatos: Atualizar',
    'Update a contact',
    'Actualizar un contacto',
  ]) {
    expect(words).toContain(word)
  }
})
