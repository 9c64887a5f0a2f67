import { expect, test } from 'vitest'
import type { Dialect } from '../flow/flow'
import { type FlowSeen, flowContext } from './flow-context'
import { renderTemplate } from './template'

const contact = {
  name: 'Ana Prado',
  urn: 'whatsapp:5511912345678',
  language: 'por',
  fields: {} as Record<string, string>,
}
const call = { method: 'POST', url: 'https://a.example/x', status: 404, headers: {} }

const render = (template: string, seen: Partial<FlowSeen> = {}, dialect: Dialect = 'weni') => {
  const { text, errors } = renderTemplate(
    template,
    flowContext({ dialect, contact, results: {}, now: 0, ...seen }),
  )
  return errors.length > 0 ? errors.map(({ code }) => code).join() : text
}

test('before a call the webhook is an empty object in Weni and nothing in RapidPro', () => {
  expect(render('@(json(webhook))')).toBe('{}')
  expect(render('@webhook.name')).toBe('no-such-property')
  expect(render('@(json(webhook))', {}, 'rapidpro')).toBe('null')
  expect(render('@webhook.status', {}, 'rapidpro')).toBe('no-lookups')
  expect(render('@(default(webhook.status, 0))', {}, 'rapidpro')).toBe('0')
})

test('an answer that is no JSON leaves an empty object in Weni, and no json beside the status in RapidPro', () => {
  expect(render('@(json(webhook))', { webhook: call })).toBe('{}')
  expect(render('@webhook.status @(json(webhook.json))', { webhook: call }, 'rapidpro')).toBe('404 null')
  expect(render('@webhook', { webhook: call }, 'rapidpro')).toBe('POST https://a.example/x')
})

test('an answer may be an array or a text', () => {
  expect(render('@webhook.0.a', { webhook: { ...call, json: [{ a: 'b' }] } })).toBe('b')
  expect(render('@webhook.json', { webhook: { ...call, json: 'ok' } }, 'rapidpro')).toBe('ok')
})

test('a contact is called by name, or by number without one', () => {
  expect(render('@contact / @contact.first_name / @contact.urn')).toBe(
    'Ana Prado / Ana / whatsapp:5511912345678',
  )
  expect(render('@contact', { contact: { ...contact, name: '' } })).toBe('5511912345678')
  expect(render('@urns.whatsapp|@urns.tel|@urns.viber')).toBe('no-such-property')
  expect(render('@urns.whatsapp|@urns.tel')).toBe('whatsapp:5511912345678|')
})

test('the same contact has the same id, another one another', () => {
  const id = (urn: string) => render('@contact.uuid', { contact: { ...contact, urn } })
  expect(id('tel:1')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(id('tel:1')).toBe(id('tel:1'))
  expect(id('tel:1')).not.toBe(id('tel:2'))
})

test('before anything was said the input is nothing', () => {
  expect(render('@input')).toBe('')
  expect(render('@input.text')).toBe('no-lookups')
  expect(render('@input / @input.text', { input: 'oi' })).toBe('oi / oi')
})

test('the body that a new card starts with can be made', () => {
  const template =
    '@(json(object("contact", object("uuid", contact.uuid, "name", contact.name, "urn", contact.urn), "flow", object("uuid", run.flow.uuid, "name", run.flow.name), "results", foreach_value(results, extract_object, "value", "category"))))'
  const results = { drink: { name: 'Drink', value: 'Tea', category: 'Hot', input: 'tea' } }
  expect(JSON.parse(render(template, { results, flowName: 'Orders' }))).toMatchObject({
    contact: { name: 'Ana Prado', urn: 'whatsapp:5511912345678' },
    flow: { name: 'Orders' },
    results: { drink: { value: 'Tea', category: 'Hot' } },
  })
})
