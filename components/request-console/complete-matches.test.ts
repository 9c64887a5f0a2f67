import { expect, test } from 'vitest'
import { grouped, operationsMatching, withOperation } from './complete-matches'
import type { OperationEntry } from './operation-entry'
import { draftFrom } from './request-draft'

const operation = (patch: Partial<OperationEntry>): OperationEntry => ({
  id: 'contact.list',
  host: 'api.wts.chat',
  method: 'GET',
  path: '/core/v1/contact',
  summary: 'Listar contatos',
  resource: 'Contatos',
  query: [],
  ...patch,
})
const create = operation({
  id: 'contact.create',
  method: 'POST',
  summary: 'Criar um contato',
  body: { type: 'application/json', example: '{\n  "name": "Ana"\n}', fields: [] },
})
const tag = operation({
  id: 'tag.list',
  path: '/core/v1/tag',
  summary: 'Listar etiquetas',
  resource: 'Etiquetas',
})
const list = [operation({}), create, tag]

test.each([
  ['', ['contact.list', 'contact.create', 'tag.list']],
  ['listar', ['contact.list', 'tag.list']],
  ['POST contact', ['contact.create']],
  ['contatos', ['contact.list', 'contact.create']],
  ['/tag', ['tag.list']],
  ['zebra', []],
])('%j finds %j', (query, ids) => {
  expect(operationsMatching(list, query).map(({ id }) => id)).toEqual(ids)
})

test('accents do not count', () => {
  const entry = operation({ summary: 'Listar usuários' })
  expect(operationsMatching([entry], 'usuarios')).toEqual([entry])
})

test('operations stand under their resource, two of one name on two hosts apart', () => {
  const other = operation({ id: 'weni-contact.list', host: 'flows.weni.ai' })
  expect(grouped([...list, other]).map(({ title, entries }) => [title, entries.length])).toEqual([
    ['Contatos · api.wts.chat', 2],
    ['Etiquetas · api.wts.chat', 1],
    ['Contatos · flows.weni.ai', 1],
  ])
})

test('choosing fills method, address and the empty body; what was set beside it stays', () => {
  const before = draftFrom({ auth: { kind: 'bearer', token: 't' }, url: 'https://x.example?a=1' })
  const { draft, names } = withOperation(before, create)
  expect(draft).toEqual({
    ...before,
    method: 'POST',
    url: 'https://api.wts.chat/core/v1/contact',
    body: '{\n  "name": "Ana"\n}',
  })
  expect(names).toBe(false)
})

test('a body that is written is never replaced', () => {
  expect(withOperation(draftFrom({ body: '{"mine":1}' }), create).draft.body).toBe('{"mine":1}')
})

test('an example that is not JSON brings its type along, once', () => {
  const xml = operation({ method: 'POST', body: { type: 'application/xml', example: '<a/>', fields: [] } })
  const before = draftFrom({ headers: [{ name: 'content-type', value: 'text/plain' }] })
  expect(withOperation(before, xml).draft.headers).toEqual([
    { name: 'Content-Type', value: 'application/xml', on: true },
  ])
})

test('a path with names in braces is said to need values', () => {
  expect(withOperation(draftFrom({}), operation({ path: '/core/v1/contact/{id}' })).names).toBe(true)
})
