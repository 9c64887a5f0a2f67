import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withField } from './schema-insert'

const selected = (body: string, path: string[], value: unknown) => {
  const inserted = withField(body, path, value)
  return inserted && [inserted.body, inserted.body.slice(inserted.start, inserted.end)]
}

test('an empty body becomes an object', () => {
  expect(selected('  ', ['name'], 'Ana')).toEqual(['{\n  "name": "Ana"\n}', 'Ana'])
})

test('a field joins the others in their style, and what stands there keeps its bytes', () => {
  expect(selected('{"a":1.0}', ['b'], true)).toEqual(['{"a":1.0, "b": true}', 'true'])
  expect(selected('{\n\t"a": 1e2\n}\n', ['b'], [])).toEqual(['{\n\t"a": 1e2,\n\t"b": []\n}\n', '[]'])
})

test('a field of an object inside goes into that object, which is made where it is missing', () => {
  expect(selected('{\n  "options": {}\n}', ['options', 'upsert'], false)?.[0]).toBe(
    '{\n  "options": {\n    "upsert": false\n  }\n}',
  )
  expect(selected('{\n  "a": 1\n}', ['options', 'upsert'], 'x')).toEqual([
    '{\n  "a": 1,\n  "options": {\n    "upsert": "x"\n  }\n}',
    'x',
  ])
})

test.each([
  ['{"a":', ['b']],
  ['[1]', ['b']],
  ['{"a": 1}', ['a', 'b']],
])('%s takes no field', (body, path) => {
  expect(withField(body, path, 1)).toBeUndefined()
})

test('whatever the object, the field is in it afterwards and the rest is as it was', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }),
      fc.string(),
      fc.jsonValue(),
      fc.constantFrom(undefined, 2, '\t'),
      (object, name, value, space) => {
        fc.pre(!Object.hasOwn(object, name))
        const before = JSON.stringify(object, null, space)
        const inserted = withField(before, [name], value)
        const after: unknown = JSON.parse(inserted?.body ?? '')
        expect(Object.entries(after as object)).toHaveLength(Object.keys(object).length + 1)
        expect(JSON.stringify((after as Record<string, unknown>)[name])).toBe(JSON.stringify(value))
      },
    ),
  )
})

test('beside a variable that stands without quotes a field is put in all the same', () => {
  expect(selected('{\n  "n": {{count}}\n}', ['b'], 'x')).toEqual(['{\n  "n": {{count}},\n  "b": "x"\n}', 'x'])
  expect(selected('{"a": {{a}}, "s": "{{a}}"}', ['c'], 1)).toEqual([
    '{"a": {{a}}, "s": "{{a}}", "c": 1}',
    '1',
  ])
  expect(selected('{"a": {{a}}}', ['a', 'b'], 1)).toBeUndefined()
})
