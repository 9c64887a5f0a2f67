import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { foldEnums, readQuery, unknownKeys } from './input'

const schema = z.object({
  PageSize: z.optional(z.int()),
  Deep: z.optional(z.boolean()),
  Name: z.optional(z.string()),
  Include: z.optional(z.array(z.enum(['Tags', 'Fields']))),
})

function read(query: string) {
  return readQuery(schema, new URLSearchParams(query))
}

test('reads numbers and booleans where the schema has them, and leaves the rest as text', () => {
  expect(read('PageSize=20&Deep=TRUE&Name=5').value).toEqual({ PageSize: 20, Deep: true, Name: '5' })
})

test('what does not fit stays as it was written, for the schema to refuse', () => {
  expect(read('PageSize=0x10&Deep=yes').value).toEqual({ PageSize: '0x10', Deep: 'yes' })
})

test('names match whatever their case, lists repeat, and of others the last counts', () => {
  expect(read('pagesize=1&pageSize=2&include=tags&Include=FIELDS').value).toEqual({
    PageSize: 2,
    Include: ['Tags', 'Fields'],
  })
})

test('an empty value counts as absent and an unknown name is reported once', () => {
  expect(read('Name=&pge=1&pge=2&__proto__=x')).toEqual({ value: {}, ignored: ['pge', '__proto__'] })
})

test('enum values take the spelling of the schema, at any depth', () => {
  const body = z.object({ options: z.nullish(z.object({ op: z.nullish(z.enum(['ReplaceAll'])) })) })
  expect(foldEnums(body, { options: { op: 'REPLACEALL' }, other: 'REPLACEALL' })).toEqual({
    options: { op: 'ReplaceAll' },
    other: 'REPLACEALL',
  })
})

test('keys the schema does not know are named, those of Object.prototype too', () => {
  expect(unknownKeys(schema, { Name: 1, name: 1, toString: 1 })).toEqual(['name', 'toString'])
  expect(unknownKeys(schema, null)).toEqual([])
})
