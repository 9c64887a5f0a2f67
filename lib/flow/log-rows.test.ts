import { expect, test } from 'vitest'
import type { Card, Flow } from './flow'
import { createContact, flowOf, played, say } from './flow-fixtures'
import { logRows } from './log-rows'

const rowsOf = async (flow: Flow, answers: string[] = []) => logRows([await played(flow, { answers })])

test('a call has the result it set, its exit, and what failed while it was made ready', async () => {
  const [row, ...others] = await rowsOf(flowOf(createContact({ body: '{"name": "@contact.nome"}' })))
  expect(row).toMatchObject({
    ...{ kind: 'call', play: 1, exit: 'Success' },
    call: { card: 'call', statusCode: 201 },
    result: { name: 'Result', value: '201' },
    errors: [{ setting: 'body', code: 'no-such-property' }],
  })
  expect(others).toEqual([])
})

test('an error of another card has a row of its own, before the call that came later', async () => {
  const flow = flowOf(say('hi', 'Hi @contact.nome!', 'call'), createContact({ success: undefined }))
  const rows = await rowsOf(flow)
  expect(rows.map(({ kind }) => kind)).toEqual(['error', 'call'])
  expect(rows[0]).toMatchObject({ card: 'hi' })
  expect(rows[1]).toMatchObject({ errors: [] })
})

test('also where the earlier card left nothing but its errors', async () => {
  const rows = await rowsOf(flowOf(say('hi', '@contact.nome', 'call'), createContact()))
  expect(rows.map(({ kind }) => kind)).toEqual(['error', 'error', 'call'])
  expect(rows[2]).toMatchObject({ errors: [] })
})

test('a call that was not made leaves its reasons', async () => {
  const rows = await rowsOf(flowOf(createContact({ url: '@contact.nome' })))
  expect(rows).toMatchObject([
    { kind: 'error', card: 'call', error: { code: 'no-such-property' } },
    { kind: 'error', card: 'call', error: { code: 'call.url-empty' } },
  ])
})

test('an answer that was kept has a row', async () => {
  const ask: Card = { id: 'ask', kind: 'ask', text: '?', result: 'City' }
  expect(await rowsOf(flowOf(ask), ['Recife'])).toMatchObject([
    { kind: 'result', card: 'ask', result: { name: 'City', value: 'Recife' } },
  ])
})

test('rows of several plays follow each other under different keys', async () => {
  const play = await played(flowOf(createContact()))
  const rows = logRows([play, play])
  expect(rows.map(({ play: number }) => number)).toEqual([1, 2])
  expect(new Set(rows.map(({ key }) => key)).size).toBe(2)
})

test('where nothing was played there is no row', () => {
  expect(logRows([])).toEqual([])
})
