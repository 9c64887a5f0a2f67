import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleScope } from './scope-example'
import { evaluateSetting, isExpression, isGentle, settingProblem } from './setting'

const comesTo = (setting: string) => evaluateSetting(setting, exampleScope()).value

test('a setting without = in front is text, whatever it looks like', () => {
  expect(isExpression('{{ 1 }}')).toBe(false)
  expect(comesTo('{{ 1 }}')).toBe('{{ 1 }}')
  expect(comesTo('')).toBe('')
  expect(isExpression('={{ 1 }}')).toBe(true)
  expect(comesTo('=plain')).toBe('plain')
  expect(comesTo('=')).toBe('')
})

test('one expression alone keeps its type; text around it makes a text', () => {
  expect(comesTo('={{ $json.body.km }}')).toBe(22.5)
  expect(comesTo('={{ $json.body.km }} ')).toBe('22.5 ')
  expect(comesTo('=km: {{ $json.body.km }}')).toBe('km: 22.5')
  expect(comesTo('={{ 1 }}{{ 2 }}')).toBe('12')
})

test('in a text nothing is empty, an object is [object Object] and a list loses its brackets', () => {
  expect(comesTo('=<{{ $json.name }}{{ null }}>')).toBe('<>')
  expect(comesTo('={"data": {{ $json.body.address }} }')).toBe('{"data": [object Object] }')
  expect(comesTo('={"data": {{ JSON.stringify($json.body.address) }} }')).toBe(
    '{"data": {"city":"São Paulo","zip":null} }',
  )
  expect(comesTo('=tags: {{ $json.body.tags }}')).toBe('tags: vip,new')
})

test('a text is put in as it is: quotes break handwritten JSON', () => {
  const broken = comesTo('={"name": "{{ $json.body.name }}"}')
  expect(broken).toBe('{"name": "Ana "Nina" Prado"}')
})

test('the first }} ends an expression, as in n8n, also within it', () => {
  expect(evaluateSetting('={{ { a: { b: 1 }} }}', exampleScope()).problem?.code).toBe('expression.unfinished')
  expect(comesTo('={{ { a: { b: 1 } } }}')).toEqual({ a: { b: 1 } })
  expect(comesTo('=\\{{ no }} {{ 1 }}')).toBe('\\{{ no }} 1')
  expect(comesTo('={{ { a: { b: 1 \\}} }}')).toEqual({ a: { b: 1 } })
})

test('what was never ended is told with its place', () => {
  expect(evaluateSetting('=Hello {{ $json.body', exampleScope()).problem).toEqual({
    code: 'expression.unfinished',
    values: { expression: '{{ $json.body', at: 7 },
  })
  expect(settingProblem('={{ 1 + }}')?.code).toBe('expression.unfinished')
  expect(settingProblem('={{ nobody.knows }}')).toBeUndefined()
})

test('reading of nothing leaves the place empty and goes on, as n8n does, but is told', () => {
  const { value, problem } = evaluateSetting('=<{{ $json.nothing.deeper }}>', exampleScope())
  expect(value).toBe('<>')
  expect(problem).toEqual({
    code: 'expression.read-of-nothing',
    values: { name: 'deeper', of: '$json.nothing' },
  })
  expect(problem && isGentle(problem)).toBe(true)
})

test('any other problem leaves the whole setting without a value', () => {
  const evaluated = evaluateSetting('=a {{ 1 }} {{ nobody }}', exampleScope())
  expect(evaluated.value).toBeUndefined()
  expect(evaluated.expressions).toEqual([
    { expression: '1', value: 1 },
    { expression: 'nobody', value: undefined },
  ])
})

test('without an item there is no $json', () => {
  const scope = exampleScope({ input: [], itemIndex: 0 })
  expect(evaluateSetting('={{ $json.a }}', scope).problem?.code).toBe('expression.read-of-nothing')
})

test('two hundred words joined with + are not too deep', () => {
  const sum = Array.from({ length: 200 }, () => '"a"').join(' + ')
  expect(comesTo(`={{ ${sum} }}`)).toBe('a'.repeat(200))
})

const pieces = [
  ...['$json', '.body', '.name', '["x"]', '?.', '(', ')', '[', ']', '{', '}', '{{', '}}', '=>', '...', ','],
  ...['+', '-', '*', '**', '==', '&&', '??', '? 1 :', '!', 'typeof ', '`', '${', '"', "'", '\\', ' '],
  ...['1', '1e9', '"a"', 'x', 'x =>', '[1, 2]', '.map', '.repeat(99999)', '.split("")', '.constructor'],
  ...['.join()', '.flat(9)', '__proto__', '$now', '.plus({ days: 1e9 })', 'JSON.stringify(', 'Math.max('],
  ...['$("Distance")', '.all()', '$input', 'new ', 'this', 'async ', '/a/', '\u2028', '\ud800', 'é'],
]

test('whatever is written, evaluation ends without an error thrown', () => {
  const setting = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `={{${text}}}`),
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => `={{ ${parts.join('')} }}`),
    fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => `=${parts.join(' ')}`),
    fc
      .tuple(
        fc.constantFrom('(', '[', '!', 'x=>', '-', '{a:', '`${', '1+', 'a?b:'),
        fc.integer({ min: 1, max: 9000 }),
      )
      .map(([text, times]) => `={{ ${text.repeat(times)} }}`),
  )
  fc.assert(
    fc.property(setting, (text) => {
      const { value, problem } = evaluateSetting(text, exampleScope())
      if (value !== undefined) JSON.stringify(value)
      expect(problem?.code ?? 'expression.fine').toMatch(/^expression\.(?!failed)/)
    }),
    { numRuns: 1500, seed: 7 },
  )
})
