import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { hosts } from '@/mocks/hosts'
import { operationList } from './operation-list'
import { practice } from './schema-cautions'
import { withField } from './schema-insert'

const list = operationList('pt', ({ kind }) => kind)
const entry = (id: string) => list.find((one) => one.id === id)

test('every operation of every host is on the list, once, and its address leads to it', () => {
  expect(list.map(({ id }) => id).sort()).toEqual(
    hosts.flatMap(({ operations }) => operations.map(({ id }) => id)).sort(),
  )
  for (const { id, method, host, path } of list)
    expect(practice.operationAt(method, `https://${host}${path}`)?.id).toBe(id)
})

test('it speaks the reader’s language', () => {
  expect(entry('contact.list')).toMatchObject({ summary: 'Listar contatos', resource: 'Contatos' })
  expect(entry('contact.list')?.query).toContainEqual(
    expect.objectContaining({ name: 'PageSize', text: expect.stringContaining('Quantos itens') }),
  )
})

test('fields of an object inside stand under its name, with a value to begin with', () => {
  const fields = entry('contact.create')?.body?.fields ?? []
  expect(fields.map(({ path }) => path.join('.'))).toContain('options.upsert')
  expect(fields.find(({ path }) => path[0] === 'phoneNumber')).toMatchObject({
    sample: expect.stringMatching(/\d/),
  })
  const required = entry('message.send')?.body?.fields.filter((field) => field.required)
  expect(required?.map(({ path }) => path.join('.'))).toContain('to')
})

test('each field can be put into an empty body', () => {
  for (const { body } of list)
    for (const { path, sample } of body?.fields ?? [])
      expect(withField('', path, sample), path.join('.')).toBeDefined()
})

test('the list of one language is a small download', () => {
  expect(gzipSync(JSON.stringify(list)).length).toBeLessThan(20_000)
})
