import { expect, test } from 'vitest'
import { freshBuiltIns, patterns, resolveText, scopeOf, type Variable, variablesIn } from './variables'

const scope = (rows: Record<string, string>, plain: string[] = []) =>
  scopeOf({ variables: Object.entries(rows).map(([name, value]) => ({ name, value })), plain }, patterns)
const resolved = (text: string, rows: Record<string, string>, plain?: string[]) => {
  const { text: out, faults } = resolveText(text, scope(rows, plain))
  return faults.length > 0 ? faults : out
}

test('a name in double braces is a variable, in any alphabet; other braces are plain text', () => {
  expect(variablesIn('{{a}} {{número}}{{a}} {{$now}} {{x.y-z_1}}')).toEqual([
    'a',
    'número',
    '$now',
    'x.y-z_1',
  ])
  expect(variablesIn('{"a":{"b":{}}} {{1}} {{ a }} {a} {{}} {{a b}} {{"a"}}')).toEqual([])
})

test('a value may use other variables', () => {
  expect(resolved('{{url}}/x', { url: 'https://{{host}}/{{v}}', host: 'h', v: 'v1' })).toBe('https://h/v1/x')
})

test('a name that is not there is a fault, with the variable that led to it', () => {
  expect(resolved('{{a}}', {})).toEqual([{ code: 'unknown', name: 'a' }])
  expect(resolved('{{a}}', { a: '{{b}}', b: '{{c}}' })).toEqual([{ code: 'unknown', name: 'c', via: 'a' }])
  expect(resolved('{{$today}}', {})).toEqual([{ code: 'unknown', name: '$today' }])
})

test.each<Record<string, string>>([{ a: '{{a}}' }, { a: '{{b}}', b: '{{c}}', c: 'x{{a}}' }])(
  'a loop is a fault: %j',
  (rows) => {
    expect(resolved('{{a}}', rows)).toMatchObject([{ code: 'loop' }])
  },
)

test('a loop is told with all the names it goes through, beginning with the one that is asked for', () => {
  const rows = { a: '{{b}}', b: '{{a}}', before: '{{b}}' }
  expect(resolved('{{a}}', rows)).toEqual([{ code: 'loop', name: 'a', ring: ['a', 'b'] }])
  expect(resolved('{{b}}', rows)).toEqual([{ code: 'loop', name: 'b', ring: ['b', 'a'] }])
  expect(resolved('{{before}}', rows)).toMatchObject([{ code: 'loop', ring: ['b', 'a'], via: 'before' }])
})

test('what only leads into a loop is at fault too, and what stands beside it is not', () => {
  const rows = { before: '{{a}}', a: '{{b}}', b: '{{a}}', free: 'x' }
  expect(resolved('{{before}}', rows)).toMatchObject([{ code: 'loop', via: 'before' }])
  expect(resolved('{{free}}', rows)).toBe('x')
})

test('values that double thirty times over end in a sentence, not in a page without memory', () => {
  const rows = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`v${at}`, at === 29 ? 'xx' : `{{v${at + 1}}}{{v${at + 1}}}`]),
  )
  expect(resolved('{{v0}}', rows)).toMatchObject([{ code: 'long' }])
  expect(resolved('{{v20}}', rows)).toHaveLength(1024)
  expect(resolved('{{v14}}'.repeat(200), rows)).toMatchObject([{ code: 'long' }])
})

test('ten thousand variables in a chain do not exhaust the stack', () => {
  const chain = Array.from({ length: 10_000 }, (_, at) => [`v${at}`, `{{v${at + 1}}}`] as const)
  expect(resolved('{{v0}}', Object.fromEntries(chain.toReversed()))).toMatchObject([{ code: 'long' }])
  expect(resolved('{{v0}}', Object.fromEntries(chain))).toMatchObject([{ code: 'unknown', name: 'v10000' }])
})

test('a name the learner said is plain text stays as it is written, until it has a row', () => {
  expect(resolved('Olá, {{nome}}!', {}, ['nome'])).toBe('Olá, {{nome}}!')
  expect(resolved('Olá, {{nome}}!', { nome: 'Ana' }, ['nome'])).toBe('Olá, Ana!')
})

test('of two rows with one name the first counts, and no row replaces a built-in', () => {
  const variables: Variable[] = [
    { name: ' a ', value: '1' },
    { name: 'a', value: '2' },
    { name: '$now', value: 'never' },
  ]
  expect(resolveText('{{a}} {{$now}}', scopeOf({ variables }, { uuid: 'u', now: 'n' })).text).toBe('1 n')
})

test('names that every object has are no variables', () => {
  expect(resolved('{{constructor}}', {})).toEqual([{ code: 'unknown', name: 'constructor' }])
})

test('the built-ins are an id of version 4 and a time in ISO 8601', () => {
  const { uuid, now } = freshBuiltIns(Date.UTC(2026, 10, 21))
  expect(uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(now).toBe('2026-11-21T00:00:00.000Z')
  expect(freshBuiltIns(0).uuid).not.toBe(uuid)
})

test('an offset in the resolved text leads back to the text as typed', () => {
  const typed = 'ab{{x}}cd{{y}}ef'
  const { text, typedAt } = resolveText(typed, scope({ x: '12345678', y: '' }))
  expect(text).toBe('ab12345678cdef')
  for (const letter of 'abcdef') expect(typedAt(text.indexOf(letter)), letter).toBe(typed.indexOf(letter))
  expect(typedAt(text.indexOf('5'))).toBe(2)
})
