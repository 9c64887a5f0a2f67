import { expect, test } from 'vitest'
import { fromJson, toJson } from './context'
import { scene } from './table/scene'
import { evaluateTemplate, renderTemplate } from './template'
import { xray } from './xray'

const weni = scene('weni')

test('a template that is one expression keeps its type, blanks around it do not count', () => {
  const json = (template: string) => toJson(evaluateTemplate(template, weni).value)
  expect(json('@(1 + 1)')).toBe(2)
  expect(json(' @(1 + 1)\n')).toBe(2)
  expect(json('@webhook.tags')).toEqual(['hot', 'green'])
  expect(json('@(1 + 1)!')).toBe('2!')
  expect(json('@(1)@(2)')).toBe('12')
  expect(json('plain')).toBe('plain')
})

test('an expression that failed is an error value, with its place in the template', () => {
  const { value, errors } = evaluateTemplate(' @(upper(contact.nme))', weni)
  expect(value.kind).toBe('error')
  expect(errors).toEqual([
    {
      code: 'no-such-property',
      values: { name: 'nme' },
      from: 9,
      to: 20,
      expression: '@(upper(contact.nme))',
    },
  ])
})

test('a rendered text is cut at 10,000 characters unless it is told otherwise, an emoji never in two', () => {
  const long = '@(repeat("ab", 6000))'
  expect(renderTemplate(long, weni).text).toHaveLength(10_000)
  expect(renderTemplate(long, weni, { limit: Number.POSITIVE_INFINITY }).text).toHaveLength(12_000)
  expect(renderTemplate('a😀', weni, { limit: 2 }).text).toBe('a')
})

test('what comes from JSON goes back to it, a default stays behind', () => {
  const json = { a: [1, 2.5, 'x', true, null], b: { c: {} } }
  expect(toJson(fromJson(json))).toEqual(json)
  expect(toJson(fromJson({ __default__: 'x', a: 1 }))).toEqual({ a: 1 })
  expect(
    renderTemplate('@contact', { ...weni, values: { contact: fromJson({ __default__: 'x' }) } }).text,
  ).toBe('x')
})

test('the X-ray gives every part of the tree its place and its value', () => {
  const template = 'Hi @(upper(contact.first_name) & "!")'
  const [hi, part] = xray(template, weni).parts
  expect(hi).toMatchObject({ kind: 'text', text: 'Hi ', tokens: [] })
  expect(part?.tokens.map(({ source }) => source)).toEqual([
    'upper',
    '(',
    'contact',
    '.',
    'first_name',
    ')',
    '&',
    '"!"',
  ])
  expect(part?.tree).toMatchObject({
    label: '&',
    value: { kind: 'text', text: 'ANA!' },
    children: [
      {
        label: 'upper(…)',
        value: { text: 'ANA' },
        children: [{ label: '.first_name', value: { text: 'Ana' }, children: [{ label: 'contact' }] }],
      },
      { label: '"!"', children: [] },
    ],
  })
  const { from, to } = part?.tree?.children[0] ?? { from: 0, to: 0 }
  expect(template.slice(from, to)).toBe('upper(contact.first_name)')
})

test('the X-ray shows an object as it renders and as JSON, a failed part without a value, and plain data only', () => {
  const [tags] = xray('@webhook.tags', weni).parts
  expect(tags?.value).toEqual({ kind: 'array', text: '[hot, green]', json: '["hot","green"]' })
  const seen = xray('@(default(1 / 0, upper))', weni)
  expect(seen.parts[0]?.tree?.children[0]).toMatchObject({ label: '/', error: { code: 'division-by-zero' } })
  expect(JSON.parse(JSON.stringify(seen))).toEqual(seen)
})
