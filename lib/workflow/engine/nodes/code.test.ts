import { expect, test } from 'vitest'
import { chain, codesOf, node, outputsOf, runWith, start } from '../../test-workflow'

async function coded(source: string, mode: 'all' | 'each' = 'all', items = [{ n: 1 }, { n: 2 }]) {
  const run = await runWith(chain(start, node('code', 'Code', { source, mode })), items)
  return run.state === 'success' ? outputsOf(run, 'Code')[0] : codesOf(run)
}

test('once for all: items in, items out', async () => {
  expect(await coded('return items.map((item) => ({ json: { n: item.json.n * 2 } }))')).toEqual([
    { n: 2 },
    { n: 4 },
  ])
  expect(await coded('return $input.all().slice(1)')).toEqual([{ n: 2 }])
})

test('once for each: item in, item out', async () => {
  expect(await coded('return { json: { n: item.json.n + $itemIndex } }', 'each')).toEqual([
    { n: 1 },
    { n: 3 },
  ])
  expect(await coded('return { twice: $json.n * 2 }', 'each')).toEqual([{ twice: 2 }, { twice: 4 }])
})

test('plain objects are wrapped, and a single one is a list of one', async () => {
  expect(await coded('return [{ a: 1 }]')).toEqual([{ a: 1 }])
  expect(await coded('return { a: 1 }')).toEqual([{ a: 1 }])
  expect(await coded('return { json: { a: 1 } }')).toEqual([{ a: 1 }])
})

test('code may wait for what it does', async () => {
  expect(await coded('return [{ a: await Promise.resolve(5) }]')).toEqual([{ a: 5 }])
})

test.each([
  ['', 'item.not-an-object'],
  ['return 5', 'item.not-an-object'],
  ['return [1, 2]', 'item.not-an-object'],
  ['return [null]', 'item.not-an-object'],
  ['return [[]]', 'item.not-an-object'],
  ['return [{ json: "text" }]', 'item.not-an-object'],
  ['return [() => 1]', 'item.not-an-object'],
  ['throw new Error("no")', 'code.threw'],
  ['return nobody', 'code.threw'],
  ['return (', 'code.threw'],
  ['for (;;) {}', 'code.threw'],
])('%s is told: %s', async (source, code) => {
  expect(await coded(source)).toEqual([code])
})

test('what JSON cannot say does not come out', async () => {
  expect(await coded('return [{ a: undefined, b: () => 1, c: NaN }]')).toEqual([{ c: null }])
})

test('code cannot reach the page it came from', async () => {
  expect(await coded('return [{ seen: typeof process + typeof require + typeof window }]')).toEqual([
    { seen: 'undefinedundefinedundefined' },
  ])
})
