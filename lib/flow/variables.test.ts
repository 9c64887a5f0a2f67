import { expect, test } from 'vitest'
import { createContact, flowOf, inRapidpro, nina } from './flow-fixtures'
import { fittingVariables, typingAt, variablesOf, withVariable } from './variables'

const flow = flowOf(
  { id: 'ask', kind: 'ask', text: '?', result: 'Your City' },
  createContact({ result: 'Distance' }),
)

test('a flow knows its contacts, their fields, its results and the last answer', () => {
  const names = variablesOf(flow, [nina])
  expect(names).toEqual(
    expect.arrayContaining([
      ...['contact.name', 'fields.address', 'results.your_city', 'results.distance'],
      ...['results.distance.category', 'results.distance.extra', 'input.text', 'webhook'],
    ]),
  )
  expect(names).not.toContain('results.your_city.extra')
  expect(variablesOf(inRapidpro(flow), [])).toEqual(
    expect.arrayContaining(['webhook.json', 'webhook.status']),
  )
})

test.each([
  ['Hi @', { from: 3, typed: '' }],
  ['Hi @con', { from: 3, typed: 'con' }],
  ['Hi @contact.na', { from: 3, typed: 'contact.na' }],
  ['Hi @@con', undefined],
  ['@@@con', { from: 2, typed: 'con' }],
  ['Hi con', undefined],
  ['@contact.name !', undefined],
  ['@(contact', undefined],
])('at the end of %j is being typed %o', (text, typing) => {
  expect(typingAt(text, text.length)).toEqual(typing)
})

test('what begins so comes first, a name written out asks for nothing more', () => {
  const names = ['contact.name', 'contact.urn', 'fields.contact', 'input.text']
  expect(fittingVariables(names, 'Cont')).toEqual(['contact.name', 'contact.urn', 'fields.contact'])
  expect(fittingVariables(names, 'input.text')).toEqual([])
  expect(fittingVariables(names, 'zebra')).toEqual([])
})

test('a chosen variable takes the place of what was typed of it, the text after it stays', () => {
  const text = 'Hi @con, welcome'
  expect(withVariable(text, 7, { from: 3, typed: 'con' }, 'contact.name')).toEqual({
    text: 'Hi @contact.name, welcome',
    caret: 16,
  })
})
