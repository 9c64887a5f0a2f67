import { expect, test } from 'vitest'
import { hosts } from '@/mocks/hosts'
import { exampleRequest } from '@/mocks/reference/example'
import { createWorld } from '@/mocks/world'
import { practice } from './schema-cautions'

const contacts = 'https://api.wts.chat/core/v1/contact'

const ofBody = (body: string, method = 'POST', url = contacts) =>
  practice.operationAt(method, url)?.bodyCautions(body, 'en')
const ofQuery = (query: string) =>
  practice.operationAt('GET', contacts)?.queryCautions(contacts + query, 'en')

test('an operation is found by method and address, also while its path still holds names in braces', () => {
  expect(practice.operationAt('GET', contacts)?.id).toBe('contact.list')
  expect(practice.operationAt('GET', `${contacts}/{id}`)?.id).toBe('contact.get')
  expect(practice.operationAt('PATCH', contacts)).toBeUndefined()
  expect(practice.operationAt('GET', 'https://nowhere.example/core/v1/contact')).toBeUndefined()
  expect(practice.operationAt('GET', 'not a url')).toBeUndefined()
})

test('a field of the wrong kind is said in the sentence the platform would use, with its place', async () => {
  expect(await ofBody('{"name": 5, "phoneNumber": "+5511900001234"}')).toEqual([
    { kind: 'rule', text: 'The field name is 5, but must be a text.', pointer: '/name' },
  ])
})

test('a field nobody reads is named with the one it was meant to be, also inside an object', async () => {
  expect(await ofBody('{"Name": "Ana", "options": {"upsrt": true}, "zzz": 1}')).toEqual(
    expect.arrayContaining([
      { kind: 'unknown-field', name: 'Name', near: 'name', pointer: '/Name' },
      { kind: 'unknown-field', name: 'upsrt', near: 'upsert', pointer: '/options/upsrt' },
      { kind: 'unknown-field', name: 'zzz', near: undefined, pointer: '/zzz' },
    ]),
  )
})

test('words from a fixed set match whatever their case, as they do on the platform', async () => {
  const body = '{"fields": ["ANNOTATION"], "annotation": "mornings"}'
  expect(await ofBody(body, 'PUT', 'https://api.wts.chat/core/v2/contact/{id}')).toEqual([])
})

test('a missing body and one that nobody reads are said', async () => {
  expect(await ofBody(' ')).toEqual([{ kind: 'body-missing' }])
  expect(await ofBody('{}', 'GET')).toEqual([{ kind: 'body-not-read' }])
})

test('broken JSON, a very long body and values still to be filled in are left alone', async () => {
  expect(await ofBody('{"name":')).toEqual([])
  expect(await ofBody(`{"x": "${'x'.repeat(200_000)}"}`)).toEqual([])
  expect(await ofBody('{"name": "Ana", "phoneNumber": "{{phone}}"}')).toEqual([])
})

test('parameters of the query are held against what the operation reads', async () => {
  expect(await ofQuery('?pagesize=3')).toEqual([])
  expect(await ofQuery('?PageSise=3&PageNumber=x')).toEqual([
    { kind: 'unknown-query', name: 'PageSise', near: 'PageSize' },
    expect.objectContaining({ kind: 'rule', text: expect.stringContaining('PageNumber') }),
  ])
})

test('the example of every operation gives no reason for caution', async () => {
  const world = createWorld({ locale: 'en' })
  for (const operation of hosts.flatMap((host) => host.operations)) {
    const { method, url, body = '' } = exampleRequest(operation, world)
    const known = practice.operationAt(method, url)
    expect(known?.id).toBe(operation.id)
    const cautions = [
      ...((await known?.bodyCautions(body, 'en')) ?? []),
      ...((await known?.queryCautions(url, 'en')) ?? []),
    ]
    expect(cautions, operation.id).toEqual([])
  }
})
