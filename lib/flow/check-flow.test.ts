import { expect, test } from 'vitest'
import { flowProblems } from './check-flow'
import type { Card } from './flow'
import { createContact, flowOf, say } from './flow-fixtures'
import { limits } from './limits'

const found = (...cards: Card[]) =>
  flowProblems(flowOf(...cards)).map(({ code, card, setting }) => [code, card, setting])

const long = (length: number) => 'x'.repeat(length)

test('a flow that can be played has no problem', () => {
  expect(found(say('a', 'hello', 'call'), createContact())).toEqual([])
})

test('a flow without cards has one', () => {
  expect(flowProblems({ ...flowOf(), cards: [] })).toEqual([{ code: 'flow.no-cards', values: {} }])
})

test('two cards of one id are found', () => {
  expect(found(say('a', '1'), say('a', '2'))).toEqual([['card.same-id', 'a', undefined]])
})

test('every way that leads to a card that is not there is named', () => {
  const branch: Card = {
    ...{ id: 'split', kind: 'branch', operand: '@input' },
    cases: [
      { test: 'has_text', arguments: [], category: 'Any', next: 'good' },
      { test: 'has_text', arguments: [], category: 'Any', next: 'gone' },
    ],
    other: 'gone',
  }
  expect(found(say('a', '1', 'gone'), createContact({ success: 'gone', failure: 'gone' }), branch)).toEqual([
    ['card.leads-nowhere', 'a', 'next'],
    ['card.leads-nowhere', 'call', 'success'],
    ['card.leads-nowhere', 'call', 'failure'],
    ['card.leads-nowhere', 'split', 'cases.1.next'],
    ['card.leads-nowhere', 'split', 'other'],
  ])
})

test.each(['GET', 'HEAD'] as const)('%s with a body is refused', (method) => {
  expect(found(createContact({ method }))).toEqual([['call.body-not-allowed', 'call', 'body']])
  expect(found(createContact({ method, body: '' }))).toEqual([])
})

test.each(['', '  ', '!?'])('a result named %j has no name', (result) => {
  expect(found(createContact({ result }))).toEqual([['card.no-result-name', 'call', 'result']])
  expect(found({ id: 'ask', kind: 'ask', text: 'x', result })).toEqual([
    ['card.no-result-name', 'ask', 'result'],
  ])
})

test('ten headers fit, eleven do not', () => {
  const headers = (count: number) =>
    createContact({ headers: Array.from({ length: count }, () => ({ name: 'X-A', value: '1' })) })
  expect(found(headers(10))).toEqual([])
  expect(found(headers(11))).toEqual([['call.too-many-headers', 'call', 'headers']])
})

test.each([
  ['url', { url: `https://x.example/${long(limits.url)}` }],
  ['body', { body: long(limits.template + 1) }],
  ['headers.0.name', { headers: [{ name: long(101), value: '' }] }],
  ['headers.0.value', { headers: [{ name: 'X', value: long(5_001) }] }],
])('what is too long is named: %s', (setting, change) => {
  expect(found(createContact(change))).toEqual([['card.too-long', 'call', setting]])
})

test('a test of a branch has its own number of arguments', () => {
  const branch = (given: string[]): Card => ({
    ...{ id: 'split', kind: 'branch', operand: '@input' },
    cases: [{ test: 'has_number_between', arguments: given, category: 'Some' }],
  })
  expect(found(branch(['1', '2']))).toEqual([])
  expect(found(branch(['1']))).toEqual([['branch.arguments', 'split', 'cases.0.arguments']])
})
