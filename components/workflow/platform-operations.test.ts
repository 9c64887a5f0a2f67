import { expect, test } from 'vitest'
import type { OperationEntry } from '@/components/request-console/operation-entry'
import { platformOperations, valueNames } from './platform-operations'

const entry = (id: string, change: Partial<OperationEntry> = {}): OperationEntry => ({
  id,
  host: 'api.wts.chat',
  method: 'GET',
  path: '/x',
  summary: id,
  resource: id.split('.')[0] ?? '',
  query: [],
  ...change,
})

test('only the chat platform is offered, one group for each resource', () => {
  const operations = [
    entry('a.list'),
    entry('maps.find', { host: 'maps.googleapis.com' }),
    entry('b.get'),
    entry('a.get'),
  ]
  expect(
    platformOperations(operations).map(({ resource, entries }) => [resource, entries.map(({ id }) => id)]),
  ).toEqual([
    ['a', ['a.list', 'a.get']],
    ['b', ['b.get']],
  ])
})

test('everything an operation takes has a name: path, query, and the fields of its body to the last', () => {
  const field = (path: string[], required?: true) => ({
    path,
    type: 'text',
    sample: '',
    ...(required ? { required } : {}),
  })
  const names = valueNames(
    entry('a.update', {
      path: '/x/{id}/y/{other}',
      query: [{ name: 'upsert' }],
      body: { type: 'json', fields: [field(['from'], true), field(['body']), field(['body', 'text'], true)] },
    }),
  )
  expect(names).toEqual([
    { name: 'id', required: true },
    { name: 'other', required: true },
    { name: 'upsert', required: false },
    { name: 'from', required: true },
    { name: 'body.text', required: true },
  ])
  expect(valueNames(undefined)).toEqual([])
})
