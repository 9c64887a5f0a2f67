import { expect, test } from 'vitest'
import { lintJson } from './json-lint'
import { scanJson } from './json-scan'
import { formatJson } from './response/json-format'

const parses = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const seeds = [
  '{"name":"Ana \\"Nina\\" Ribeiro","tags":["a","b"],"n":-1.5e+3,"ok":true,"none":null,"deep":{"x":[[],{}]}}',
  '[1,2,{"a":{"b":[null,false]}}]',
  '"só texto \\u00e9"',
  '{}',
]
const splinters = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  "'",
  '\\',
  '0',
  '01',
  '-',
  '.',
  'e',
  'tru',
  'true',
  'NaN',
  ' ',
  '\n',
  '\t',
  '\u0000',
  '//x',
  '\u00a0',
  '“',
  'é',
  '\ud800',
  '/',
  '#',
]

test('lint and JSON.parse agree on thousands of broken and whole texts', () => {
  let state = 7
  const next = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const wrong: string[] = []
  let whole = 0
  for (let round = 0; round < 8000; round++) {
    let text = seeds[next(seeds.length)] ?? ''
    for (let edits = next(4); edits > 0; edits--) {
      const at = next(text.length + 1)
      text =
        text.slice(0, at) +
        (next(3) ? (splinters[next(splinters.length)] ?? '') : '') +
        text.slice(at + next(3))
    }
    const good = parses(text)
    if (good) whole++
    const formatted = formatJson(text)
    const kept = formatted !== undefined && good && same(JSON.parse(formatted), JSON.parse(text))
    if ((lintJson(text) === undefined) !== good || (formatted !== undefined) !== good || kept !== good)
      wrong.push(text)
  }
  expect(wrong).toEqual([])
  expect(whole).toBeGreaterThan(400)
}, 30_000)

test.each([
  ['{"a":1,}', 'trailing-comma', 1, 7],
  ['[1,2,]', 'trailing-comma', 1, 5],
  ["{'a':1}", 'single-quote', 1, 2],
  ['{a:1}', 'bare-key', 1, 2],
  ['{"a":1\n "b":2}', 'missing-comma', 2, 2],
  ['{"a" 1}', 'missing-colon', 1, 6],
  ['{"a":}', 'missing-value', 1, 6],
  ['{"a":1', 'end', 1, 7],
  ['', 'end', 1, 1],
  ['{"a":"x\n}', 'open-string', 1, 6],
  ['{"a":"x\ty"}', 'control', 1, 8],
  ['{"a":"\\q"}', 'escape', 1, 7],
  ['{"a":01}', 'number', 1, 6],
  ['{"a":+1}', 'number', 1, 6],
  ['{"a":True}', 'word', 1, 6],
  ['{“a”:1}', 'smart-quote', 1, 2],
  ['{\n  // note\n}', 'comment', 2, 3],
  ['{"a":[1}', 'mismatch', 1, 8],
  ['{} {}', 'extra', 1, 4],
  ['{1:2}', 'key', 1, 2],
  ['{"👋":\u00a01}', 'character', 1, 6],
])('%j is refused as %s at line %i, column %i', (text, code, line, column) => {
  expect(lintJson(text)).toMatchObject({ code, line, column })
})

test('an invisible character is named by its number', () => {
  expect(lintJson('{\u00a0}')?.found).toBe('U+00A0')
})

test('formatting keeps numbers, escapes, repeated keys and key order as they were written', () => {
  expect(formatJson('{"2":10.0,"1":1e2,"1":"\\u00e9\\/","big":12345678901234567890,"e":[ ],"o":{}}')).toBe(
    '{\n  "2": 10.0,\n  "1": 1e2,\n  "1": "\\u00e9\\/",\n  "big": 12345678901234567890,\n  "e": [],\n  "o": {}\n}',
  )
})

test('a hundred thousand nested lists are no problem', () => {
  const deep = '['.repeat(100_000)
  expect(lintJson(deep)?.code).toBe('end')
})

test('a text cut anywhere still scans to its end', () => {
  const text = seeds[0] ?? ''
  for (let end = 0; end <= text.length; end++) {
    const tokens = scanJson(text.slice(0, end))
    expect(tokens.every((token) => token.end > token.start)).toBe(true)
    expect(tokens.at(-1)?.end ?? 0).toBeLessThanOrEqual(end)
  }
})
