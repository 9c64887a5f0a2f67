import { expect, test } from 'vitest'
import { folded, matching, type SearchEntry } from './matches'

const entry = (id: string, text: string): SearchEntry => ({
  id,
  kind: 'operation',
  groups: ['g'],
  words: folded(text),
})
const entries = [
  entry('agent.list', 'GET /core/v1/agent List users Listar usuários Usuários: Listar'),
  entry('contact.create', 'POST /core/v1/contact Create a contact Crear un contacto'),
  entry('contact.get', 'GET /core/v1/contact/{id} Get a contact'),
]
const found = (query: string) => matching(entries, query).map(({ id }) => id)

test('accents and case do not count, on either side', () => {
  expect(found('USUARIOS')).toEqual(['agent.list'])
  expect(found('usuários')).toEqual(['agent.list'])
  expect(found('Usuários')).toEqual(['agent.list'])
})

test('every word has to occur, in any order', () => {
  expect(found('contact get')).toEqual(['contact.get'])
  expect(found('post contact')).toEqual(['contact.create'])
  expect(found('post agent')).toEqual([])
})

test('paths are found as they are written', () => {
  expect(found('/contact/{id}')).toEqual(['contact.get'])
})

test('an empty query leaves everything', () => {
  expect(found('')).toHaveLength(3)
  expect(found('   ')).toHaveLength(3)
})
