import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type ObjectSchema, operationsIn, referenceOf, responseOf } from './define'
import { hosts } from './hosts'
import { answerTo } from './reference/example-answer'
import { fieldTexts } from './reference/field-texts'

const operations = hosts.flatMap((host) =>
  host.operations.map((operation) => ({ host, operation, id: operation.id })),
)

test('the operations of the chat platform are found by the tree', () => {
  const ids = operations.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['contact.list', 'message.send', 'sequence.remove-contact']))
  expect(new Set(ids).size).toBe(ids.length)
})

test('only what defineOperation made is picked out of a module', () => {
  const first = operations[0]?.operation
  expect(operationsIn({ first, copy: { ...first }, other: 1, none: null })).toEqual([first])
})

test.each(operations)(
  '$id: its example succeeds in a fresh world on every path, with the documented fields and no other',
  async ({ host, operation }) => {
    const { statuses = [200] } = referenceOf(operation)
    for (const path of operation.paths) {
      const schema = responseOf(operation, path)
      const { status, value } = await answerTo(host, operation, path)
      expect(statuses, path).toContain(status)
      if (!schema) expect(value).toBeUndefined()
      // Parsing drops unknown keys: what was dropped would be missing here.
      else expect(z.parse(schema, value)).toEqual(value)
    }
  },
)

test.each(operations)('$id: its schemas can be written as JSON schema', ({ operation }) => {
  const { params, query, body, paths } = operation
  for (const schema of [params, query, body, ...paths.map((path) => responseOf(operation, path))]) {
    if (schema) expect(z.toJSONSchema(schema, { io: 'input' })).toBeTypeOf('object')
  }
})

test.each(operations)('$id: says everything in three languages', ({ operation }) => {
  const { summary, purpose, errors, notes = [], fields = {} } = referenceOf(operation)
  const all = [summary, purpose, ...errors.map((e) => e.summary), ...notes.map((n) => n.text)]
  for (const texts of [...all, ...Object.values(fields)]) {
    expect(Object.keys(texts)).toEqual(['en', 'pt', 'es'])
    expect(Object.values(texts).filter((text) => text.trim().length < 4)).toEqual([])
  }
})

test.each(operations)('$id: every parameter and field of the body is explained', ({ operation }) => {
  const { fields = {} } = referenceOf(operation)
  const shapes = [operation.params, operation.query, operation.body].flatMap((schema) =>
    schema && 'shape' in schema ? Object.keys((schema as ObjectSchema).shape) : [],
  )
  expect(shapes.filter((name) => !(fields[name] ?? fieldTexts[name]))).toEqual([])
  expect(Object.keys(fields).filter((name) => !shapes.includes(name))).toEqual([])
})

test('no two operations share a method and a path', () => {
  const places = operations.flatMap(({ operation: { host, method, paths } }) =>
    paths.map((path) => `${method} ${host}${path}`),
  )
  expect(new Set(places).size).toBe(places.length)
})
