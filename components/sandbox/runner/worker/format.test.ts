import { expect, test } from 'vitest'
import { format } from './format'
import { errorText, isPlaced } from './stack'
import { table } from './table'

test('strings stand raw at the top and quoted inside', () => {
  expect(format(['a "b"', ['c', "d'e"]])).toBe(`a "b" ['c', "d'e"]`)
})

test('primitives read as they are written', () => {
  expect(format([1, -0, 5n, null, undefined, true, Symbol('s')])).toBe(
    '1 -0 5n null undefined true Symbol(s)',
  )
})

test('objects show keys as they would be written, and their class', () => {
  class Contact {
    name = 'Ana'
    'e-mail' = 'a@b.example'
  }
  expect(format([new Contact(), { a: { b: [1, 2] } }, Object.create(null)])).toBe(
    `Contact { name: 'Ana', 'e-mail': 'a@b.example' } { a: { b: [1, 2] } } [Object: null prototype] {}`,
  )
})

test('collections show their size and content', () => {
  expect(format([new Map([['a', { b: 1 }]]), new Set([1, 'x']), new Uint8Array(2)])).toBe(
    `Map(1) { a => { b: 1 } } Set(2) { 1, 'x' } Uint8Array(2) [0, 0]`.replace('a =>', `'a' =>`),
  )
})

test('functions and classes show by name', () => {
  expect(format([class A {}, function b() {}, () => {}])).toBe('class A ƒ b() ƒ (anonymous)()')
})

test('a response is summed up', () => {
  const text = format([new Response('x', { status: 404, statusText: 'Not Found', headers: { a: 'b' } })])
  expect(text).toContain(`status: 404`)
  expect(text).toContain(`headers: Headers { a: 'b'`)
  expect(text).toContain('ok: false')
})

test('web values show what they stand for', () => {
  expect(format([new URL('https://a.example/b'), new Date(0), /x/g, new Headers({ a: 'b' })])).toBe(
    `URL {'https://a.example/b'} 1970-01-01T00:00:00.000Z /x/g Headers { a: 'b' }`,
  )
})

test('a circle and a great depth end', () => {
  const loop: Record<string, unknown> = {}
  loop.self = loop
  expect(format([loop])).toBe('{ self: [Circular] }')
  expect(format([{ a: { b: { c: { d: { e: { f: 1 } } } } } }])).toContain('e: {…}')
})

test('the same object twice is not a circle', () => {
  const shared = { x: 1 }
  expect(format([[shared, shared]])).toBe('[{ x: 1 }, { x: 1 }]')
})

test('long lists, wide graphs and long strings are cut', () => {
  expect(format([Array.from({ length: 250 }, () => 0)])).toContain('… 150 more')
  expect(format([['x'.repeat(5_000)]])).toContain('… 3000 more characters')
  const wide = (depth: number): unknown =>
    depth === 0 ? 0 : Array.from({ length: 60 }, () => wide(depth - 1))
  expect(format([wide(3)]).length).toBeLessThan(60_000)
})

test('collections of millions cost what is shown of them', () => {
  const text = format([new Uint8Array(50_000_000), new Set(Array(1_000).keys())])
  expect(text).toContain('Uint8Array(50000000) [')
  expect(text).toContain('… 49999900 more')
  expect(text).toContain('Set(1000) {')
  expect(text).toContain('… 900 more')
})

test('long objects break into lines', () => {
  const text = format([{ first: 'x'.repeat(40), second: 'y'.repeat(40) }])
  expect(text).toBe(`{\n  first: '${'x'.repeat(40)}',\n  second: '${'y'.repeat(40)}'\n}`)
})

test('holes in arrays show as holes', () => {
  const holes: unknown[] = []
  holes[1] = 1
  expect(format([holes])).toBe('[empty, 1]')
})

test('no getter runs and no trap breaks the log', () => {
  let ran = false
  const sly = {
    get a() {
      ran = true
      return 1
    },
  }
  const trap = new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('no')
      },
    },
  )
  expect(format([sly, trap])).toBe('{ a: (…) } [cannot be shown]')
  expect(ran).toBe(false)
})

test('placeholders take their arguments', () => {
  expect(format(['%s has %d, %o and 100%%%c', 'a', '5', { b: 1 }, 'color: red', 'rest'])).toBe(
    'a has 5, { b: 1 } and 100% rest',
  )
  expect(format(['50% of', 1])).toBe('50% of 1')
})

test('a table has a row per item and a column per key', () => {
  expect(table([{ a: 1 }, { b: 'x' }])).toBe(
    [
      '┌─────────┬───┬─────┐',
      '│ (index) │ a │ b   │',
      '├─────────┼───┼─────┤',
      '│ 0       │ 1 │     │',
      `│ 1       │   │ 'x' │`,
      '└─────────┴───┴─────┘',
    ].join('\n'),
  )
  expect(table(5)).toBeUndefined()
})

const withStack = (stack: string) => Object.assign(new TypeError('no'), { stack })

test.each([
  [
    'Chromium',
    'TypeError: no\n    at f (/main.ts:3:7)\n    at async /lib/a.ts:6:1\n    at runner:main.ts:1:900',
  ],
  ['Firefox', 'f@/main.ts:3:7\n@/lib/a.ts:6:1\nstart@runner:main.ts:1:900'],
  [
    'an engine that ignores sourceURL',
    'f@data:text/javascript;file=%2Fmain.ts;charset=utf-8,let%20a%3D1:3:7\n@data:text/javascript;file=%2Flib%2Fa.ts;charset=utf-8,x:6:1',
  ],
])('a stack of %s shows the files of the program and nothing else', (_, stack) => {
  expect(errorText(withStack(stack))).toBe('TypeError: no\n    at f (/main.ts:3)\n    at /lib/a.ts:6')
})

test('an error without a place in the program is known as such', () => {
  expect(isPlaced(withStack('SyntaxError: x\n    at start (runner:main.ts:1:5)'))).toBe(false)
  expect(isPlaced(withStack('SyntaxError: x\n    at /main.ts:1:5'))).toBe(true)
})

test('an error shows what caused it', () => {
  const error = new Error('outer', { cause: new RangeError('inner') })
  expect(errorText(error)).toMatch(/^Error: outer[\s\S]*\nCaused by RangeError: inner/)
})
