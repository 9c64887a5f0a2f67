import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Schema } from '@/mocks/define'
import { jsonSchema } from '@/mocks/reference/json-schema'
import { allowedWithin, fieldsWithin, plainType } from './plain-type'

const typeOf = (schema: Schema) => plainType(jsonSchema(schema, 'input'))

test('ids, numbers, yes and no are told apart', () => {
  expect(typeOf(z.uuid())).toEqual({ kind: 'id', nullable: false })
  expect(typeOf(z.email())).toEqual({ kind: 'email', nullable: false })
  expect(typeOf(z.number())).toEqual({ kind: 'number', nullable: false })
  expect(typeOf(z.boolean())).toEqual({ kind: 'boolean', nullable: false })
  expect(typeOf(z.unknown())).toEqual({ kind: 'anything', nullable: false })
  expect(typeOf(z.null())).toEqual({ kind: 'nothing', nullable: false })
})

test('the bounds of every whole number are not shown, those of this one are', () => {
  expect(typeOf(z.int())).toEqual({ kind: 'integer', nullable: false })
  expect(typeOf(z.int().check(z.gte(1)))).toEqual({ kind: 'integer', nullable: false, least: 1 })
  expect(typeOf(z.int().check(z.gte(1), z.lte(100)))).toMatchObject({ least: 1, most: 100 })
})

test('a text says its length, a list its number of items', () => {
  expect(typeOf(z.string().check(z.minLength(1), z.maxLength(500)))).toMatchObject({
    kind: 'text',
    least: 1,
    most: 500,
  })
  expect(typeOf(z.array(z.uuid()).check(z.maxLength(100)))).toEqual({
    kind: 'list',
    item: { kind: 'id', nullable: false },
    most: 100,
    nullable: false,
  })
})

test('null is a remark on the type, however the schema writes it', () => {
  expect(typeOf(z.nullable(z.string()))).toEqual({ kind: 'text', nullable: true })
  expect(typeOf(z.nullish(z.uuid()))).toEqual({ kind: 'id', nullable: true })
  expect(plainType({ type: ['string', 'null'] })).toEqual({ kind: 'text', nullable: true })
  expect(plainType({ enum: ['A', null] })).toEqual({ kind: 'text', nullable: true, allowed: ['A'] })
})

test('allowed values are found on the thing and on the items of a list', () => {
  expect(allowedWithin(typeOf(z.enum(['A', 'B'])))).toEqual(['A', 'B'])
  expect(allowedWithin(typeOf(z.nullish(z.array(z.enum(['A', 'B'])))))).toEqual(['A', 'B'])
  expect(allowedWithin(typeOf(z.literal(true)))).toEqual(['true'])
})

test('fields are found in an object, in the items of a list, and under the keys of a map', () => {
  const row = z.object({ id: z.uuid(), name: z.optional(z.string()) })
  const names = (schema: Schema) => fieldsWithin(typeOf(schema)).map(({ name, required }) => [name, required])
  const fields = [
    ['id', true],
    ['name', false],
  ]
  expect(names(row)).toEqual(fields)
  expect(names(z.nullable(z.array(row)))).toEqual(fields)
  expect(names(z.record(z.string(), row))).toEqual(fields)
  expect(typeOf(z.record(z.string(), z.string()))).toMatchObject({ kind: 'map', item: { kind: 'text' } })
})

test('a choice between kinds names each of them', () => {
  expect(typeOf(z.union([z.string(), z.int(), z.null()]))).toMatchObject({
    kind: 'either',
    nullable: true,
    choices: [{ kind: 'text' }, { kind: 'integer' }],
  })
})
