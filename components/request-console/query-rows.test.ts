import { expect, test } from 'vitest'
import {
  editSegment,
  type OffRow,
  type QueryRow,
  queryRows,
  readSegment,
  splitUrl,
  withQueryRows,
} from './query-rows'

const pieces = [
  'a',
  'name=',
  '=v',
  '=',
  '',
  'q=a+b',
  'q=a%20b',
  'x=%zz',
  'x=%',
  'é=ü',
  'k=%C3%A9',
  'b=%ff',
  'a=1=2',
  'e=👋',
  "o='x'",
  'flag',
]
const texts = [
  '',
  'plain',
  'a b',
  'a+b',
  '100%',
  '%41',
  '%zz',
  'x&y=z',
  '#tag',
  'São Paulo',
  '👋',
  '"quoted"',
  "it's",
  '=',
  '?',
  ';',
  '<b>',
  '\t',
]
const bases = [
  'https://api.wts.chat/core/v1/contact',
  'https://api.wts.chat',
  '',
  'not a url',
  'https://api.wts.chat/a%2Fb',
]
const fragments = ['', '#', '#part?x=1&y=2', '#a#b']

/** A small linear congruential generator: the same seed walks the same edits on every machine. */
function chance(seed: number) {
  let state = seed
  const next = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  return { next, pick: <T>(list: readonly T[]) => list[next(list.length)] as T }
}

const parameters = (url: string) => [...new URLSearchParams(`?${splitUrl(url).query ?? ''}`)]

const shown = (rows: QueryRow[]) =>
  rows
    .filter((row) => row.on && row.segment !== '')
    .map((row) => readSegment(row.segment))
    .map(({ name, value }): [string, string] => [name, value])

function editOnce(random: ReturnType<typeof chance>, rows: QueryRow[]): QueryRow[] {
  const at = random.next(rows.length + 1)
  const row = rows[at]
  if (!row) return [...rows, { segment: editSegment('', { name: random.pick(texts) }), on: true }]
  const replaced = (next: QueryRow) => rows.map((old, i) => (i === at ? next : old))
  const kind = random.next(5)
  if (kind === 0) return replaced({ ...row, segment: editSegment(row.segment, { name: random.pick(texts) }) })
  if (kind === 1)
    return replaced({ ...row, segment: editSegment(row.segment, { value: random.pick(texts) }) })
  if (kind === 2) return replaced({ ...row, on: !row.on })
  if (kind === 3) return rows.filter((_, i) => i !== at)
  return [...rows, { segment: random.pick(pieces), on: true }]
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

test('URL and rows agree with each other and with the standard after any edit on either side', () => {
  const wrong: string[] = []
  for (let seed = 1; seed <= 100; seed++) {
    const random = chance(seed)
    let draft: { url: string; offQuery: OffRow[] } = { url: '', offQuery: [] }
    for (let step = 0; step < 25; step++) {
      const where = `seed ${seed}, step ${step}`
      if (random.next(4) === 0) {
        const query = Array.from({ length: random.next(4) }, () => random.pick(pieces)).join('&')
        draft = {
          ...draft,
          url: `${random.pick(bases)}${random.next(3) ? `?${query}` : ''}${random.pick(fragments)}`,
        }
      } else {
        const rows = editOnce(random, queryRows(draft))
        draft = withQueryRows(draft.url, rows)
        // One empty segment alone is `?` with nothing behind it, which reads back as no row.
        const readable = rows.some((row) => row.on && row.segment !== '')
        if (readable && !same(queryRows(draft), rows)) wrong.push(`${where}: rows of ${draft.url}`)
      }
      if (!same(shown(queryRows(draft)), parameters(draft.url))) wrong.push(`${where}: ${draft.url}`)
    }
  }
  expect(wrong).toEqual([])
}, 30_000)

test('a row reads back exactly what was typed into it', () => {
  for (const name of texts) {
    for (const value of texts)
      expect(readSegment(editSegment('old=1', { name, value }))).toEqual({ name, value })
  }
})

test('what a row writes is what the URL parser sends, character for character', () => {
  for (const text of texts) {
    const { url } = withQueryRows('https://api.wts.chat/x', [
      { segment: editSegment('', { name: text, value: text }), on: true },
    ])
    expect(new URL(url).search).toBe(url.slice('https://api.wts.chat/x'.length))
  }
})

test('editing one row leaves every other byte of the URL as it was typed', () => {
  const url = 'https://api.wts.chat/x?a=%zz&b=a+b&c&&d=%C3%A9#end'
  const rows = queryRows({ url, offQuery: [] })
  const next = rows.map((row, i) =>
    i === 1 ? { ...row, segment: editSegment(row.segment, { value: 'z' }) } : row,
  )
  expect(withQueryRows(url, next).url).toBe('https://api.wts.chat/x?a=%zz&b=z&c&&d=%C3%A9#end')
})

test('a row switched off leaves the URL, keeps its place and comes back byte for byte', () => {
  const url = 'https://api.wts.chat/x?a=1&q=a+b&c=3'
  const rows = queryRows({ url, offQuery: [] })
  const off = withQueryRows(
    url,
    rows.map((row, i) => ({ ...row, on: i !== 1 })),
  )
  expect(off.url).toBe('https://api.wts.chat/x?a=1&c=3')
  expect(queryRows(off)[1]).toEqual({ segment: 'q=a+b', on: false })
  expect(
    withQueryRows(
      off.url,
      queryRows(off).map((row) => ({ ...row, on: true })),
    ).url,
  ).toBe(url)
})

test('removing the last parameter removes the question mark and keeps the fragment', () => {
  expect(withQueryRows('https://api.wts.chat/x?a=1#end', []).url).toBe('https://api.wts.chat/x#end')
})

test('a row emptied while it is edited stays a row', () => {
  expect(queryRows({ url: `https://h/?${editSegment('flag', { name: '' })}`, offQuery: [] })).toHaveLength(1)
})

test('white space that comes to stand at the end of the URL is encoded, not lost', () => {
  const rows = queryRows({ url: 'https://h/?a=b\u00a0&c', offQuery: [] })
  const { url } = withQueryRows('https://h/', rows.slice(0, 1))
  expect(url).toBe('https://h/?a=b%C2%A0')
})

test('a variable typed into a row stays a variable in the URL, in any alphabet', () => {
  expect(editSegment('', { name: 'a&{{número}}', value: 'é{{número}}' })).toBe(
    'a%26{{número}}=%C3%A9{{número}}',
  )
})
