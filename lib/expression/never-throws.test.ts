import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callTest } from './call-test'
import { functionNames } from './functions/built-in'
import { limits } from './run'
import { scene } from './table/scene'
import { evaluateTemplate, renderTemplate } from './template'
import { text } from './value'
import { xray } from './xray'

const contexts = [scene('weni'), scene('rapidpro')]

/** Whatever the template is: every step ends, and the parts are the template. */
function endsWell(template: string) {
  for (const context of contexts) {
    const { steps, parts, text: rendered, errors } = xray(template, context)
    expect(steps).toBeLessThanOrEqual(limits.steps)
    expect(rendered.length).toBeLessThanOrEqual(limits.rendered)
    expect(parts.map(({ source }) => source).join('')).toBe(template)
    expect(renderTemplate(template, context).errors).toEqual(errors)
    for (const { from, to } of errors) expect(0 <= from && from <= to && to <= template.length).toBe(true)
    evaluateTemplate(template, context)
  }
}

const names = fc.constantFrom(
  ...functionNames('rapidpro'),
  ...['contact', 'fields', 'results', 'webhook', 'input', 'x', 'y', 'nobody', 'constructor', '__proto__'],
)
const properties = fc.constantFrom(
  'name',
  'first_name',
  'json',
  'results',
  '0',
  'constructor',
  '__proto__',
  'é',
)
const literals = fc.oneof(
  fc.constantFrom(
    '0',
    '1',
    '-3',
    '1.5',
    '999999999999999999999999999999',
    'true',
    'null',
    '""',
    '"a b"',
    '","',
  ),
  fc.string({ maxLength: 6 }).map((words) => JSON.stringify(words)),
)

const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const part = tie('expression')
  const given = fc.array(part, { maxLength: 4 }).map((all) => all.join(', '))
  const operators = fc.constantFrom('+', '-', '*', '/', '^', '&', '=', '!=', '<', '<=', '>', '>=')
  return {
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      literals,
      names,
      fc.tuple(part, operators, part).map((all) => all.join(' ')),
      fc.tuple(names, given).map(([name, all]) => `${name}(${all})`),
      fc.tuple(names, properties).map(([name, key]) => `${name}.${key}`),
      fc.tuple(part, part).map(([of, key]) => `(${of})[${key}]`),
      part.map((one) => `(x, y) => ${one}`),
      fc.tuple(part, part).map(([body, one]) => `((x) => ${body})(${one})`),
      part.map((one) => `foreach(split("a,b,c,d", ","), (x) => ${one})`),
    ),
  }
})

test('any text is a template that can be rendered', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), endsWell), { numRuns: 300 })
  const signs = fc.constantFrom(...'@()[].,"\\&=><-^ x1é\n', 'contact', 'webhook', '@(', '=>', '"a"')
  const soup = fc.array(signs, { maxLength: 40 }).map((all) => all.join(''))
  fc.assert(fc.property(soup, endsWell), { numRuns: 600 })
})

test('any expression ends with a value or an error', () => {
  fc.assert(
    fc.property(expression, (one) => endsWell(`a @(${one}) b`)),
    { numRuns: 800 },
  )
})

const times = (count: number, piece: string) => piece.repeat(count)

test('what is deep, long or calls itself ends within its limits', () => {
  const copy = '((x) => array(x, x))('
  const double = '((x) => x & x)('
  const wide = `"${times(4000, 'ab ')}"`
  for (const template of [
    `@(${times(5000, '(')}1${times(5000, ')')})`,
    `@(${times(5000, '-')}1)`,
    `@(1${times(5000, '+1')})`,
    `@(${times(2000, 'upper(')}"a"${times(2000, ')')})`,
    `@(contact${times(5000, '.name')})`,
    `@contact${times(5000, '.name')}`,
    `@(${times(6000, '(x) => ')}1)`,
    `@(array(${times(9000, '1,')}1))`,
    `@(json(${times(30, copy)}1${times(30, ')')}))`,
    `@(${times(60, double)}"ab"${times(60, ')')})`,
    '@(((f) => f(f))((f) => f(f)))',
    '@(((f) => foreach(array(1, 2), (x) => f(f)))((f) => foreach(array(1, 2), (x) => f(f))))',
    `@(foreach(split(${wide}), (x) => foreach(split(${wide}), (y) => x & y)))`,
    `@(has_phrase(${wide}, ${wide} & "c"))`,
    '@(repeat(repeat("a", 1000), 2000000000))',
    '@(repeat("", 2000000000))',
    `@(replace(${wide}, "a", ${wide}))`,
    '@(9 ^ 9 ^ 9 ^ 9)',
    '@(1.0000000001 ^ 2147483647)',
    '@(-1 ^ 99999999999999999999)',
    '@(0 ^ 99999999999999999999)',
    `@(${times(300, '9')} + 1)`,
    `@(parse_json("${times(5000, '[')}${times(5000, ']')}"))`,
    '@(datetime_add(now(), 2147483647, "Y"))',
    '@(datetime_from_epoch(10 ^ 30))',
    times(6000, '@(1) '),
    times(30_000, '@'),
    times(20_000, '@('),
    times(3000, '@contact.name '),
  ]) {
    endsWell(template)
  }
})

test('a name that only prototypes have is nobody’s', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    const errors = (template: string) =>
      renderTemplate(template, scene('weni')).errors.map(({ code }) => code)
    expect(errors(`@(${name})`)).toEqual(['no-such-name'])
    expect(errors(`@(${name}())`)).toEqual(['no-such-function'])
    expect(errors(`@contact.${name}`)).toEqual(['no-such-property'])
  }
})

test('a branch gets an answer whatever its operand is', () => {
  const [context] = contexts as [(typeof contexts)[0]]
  const { value } = evaluateTemplate('@(1 / 0)', context)
  expect(callTest('has_text', value, [], context)).toEqual({
    passed: false,
    failure: { code: 'division-by-zero', values: {} },
  })
  expect(callTest('has_number_gt', text('30'), [text('x')], context).failure?.code).toBe('not-a-number')
  expect(callTest('has_number_gt', text('30'), [text('18')], context)).toMatchObject({ passed: true })
  expect(callTest('has_any_word', text('Yes please'), [text('sim yes')], context)).toEqual({
    passed: true,
    match: text('Yes'),
  })
  expect(callTest('has_phrase', text('no'), [], context).failure?.code).toBe('wrong-argument-count')
})
