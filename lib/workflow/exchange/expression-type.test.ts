import { expect, test } from 'vitest'
import { expressionType } from './expression-type'

test.each([
  ['5', 'number'],
  ['$json.a * 2', 'number'],
  ['-$json.a', 'number'],
  ['1 + 2', 'number'],
  ['$json.a + 1', undefined],
  ['"a" + $json.b', 'string'],
  ['`a`', 'string'],
  ['$json.list.length', 'number'],
  ['$json.list.map(x => x.id)', 'array'],
  ['Math.round($json.a)', 'number'],
  ['$json.name.trim()', 'string'],
  ['JSON.stringify($json)', 'string'],
  ['$json.a > 3', 'boolean'],
  ['!$json.a', 'boolean'],
  ['$json.a ? 1 : 2', 'number'],
  ['$json.a ? 1 : "b"', undefined],
  ['$json.a ?? 1', undefined],
  ['[1, 2]', 'array'],
  ['[1, 2][0]', undefined],
  ['{ a: 1 }', 'object'],
  ['$json.body.name', undefined],
  ['constructor()', undefined],
  ['null', undefined],
  ['1) + (2', undefined],
  ['unfinished(', undefined],
  ['', undefined],
])('%s comes to: %s', (source, type) => {
  expect(expressionType(source)).toBe(type)
})
