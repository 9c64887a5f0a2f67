import { expect, test } from 'vitest'
import { flowProblems } from './check-flow'
import { flowOf } from './flow-fixtures'
import { defaultBody, newCallCard, resultVariable, withMethod } from './method-change'

const fresh = newCallCard('call')
const kinds = (of: ReturnType<typeof withMethod>) => of.changes.map(({ kind }) => kind)

test('a new card asks with GET for JSON, has no body and a result name', () => {
  expect(fresh).toMatchObject({
    method: 'GET',
    headers: [{ name: 'Accept', value: 'application/json' }],
    body: '',
    result: 'Result',
  })
  expect(flowProblems(flowOf(fresh))).toEqual([])
})

test('from GET to POST the default body and a Content-Type come, Accept stays', () => {
  const changed = withMethod(fresh, 'POST')
  expect(changed.card).toEqual({
    ...fresh,
    method: 'POST',
    headers: [
      { name: 'Accept', value: 'application/json' },
      { name: 'Content-Type', value: 'application/json' },
    ],
    body: defaultBody,
  })
  expect(kinds(changed)).toEqual(['body-added', 'header-added'])
})

test('the trap: from POST to PUT a body that was written is reset', () => {
  const written = { ...withMethod(fresh, 'POST').card, body: '{"mine": 1}' }
  const changed = withMethod(written, 'PUT')
  expect(changed.card.body).toBe(defaultBody)
  expect(changed.changes).toEqual([{ kind: 'body-reset', was: '{"mine": 1}' }])
})

test('a default body that nobody touched stays without a word', () => {
  const post = withMethod(fresh, 'POST').card
  expect(withMethod(post, 'PATCH').changes).toEqual([])
})

test.each(['GET', 'HEAD'] as const)('to %s the body goes', (method) => {
  const post = { ...fresh, method: 'POST' as const, body: 'mine' }
  const changed = withMethod(post, method)
  expect(changed.card.body).toBe('')
  expect(changed.changes).toEqual([{ kind: 'body-removed', was: 'mine' }])
  expect(flowProblems(flowOf(changed.card))).toEqual([])
})

test('a Content-Type that is there is kept, however it is written', () => {
  const headers = [{ name: 'content-type', value: 'text/plain' }]
  expect(withMethod({ ...fresh, headers }, 'POST').card.headers).toEqual(headers)
})

test('the method it has changes nothing', () => {
  const post = { ...fresh, method: 'POST' as const, body: 'mine' }
  expect(withMethod(post, 'POST')).toEqual({ card: post, changes: [] })
})

test('a result is read under its key', () => {
  expect(resultVariable(' Contact Created ')).toBe('@results.contact_created')
  expect(resultVariable('Endereço 2')).toBe('@results.endereço_2')
})
