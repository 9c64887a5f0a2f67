import { expect, test } from 'vitest'
import { chain, codesOf, node, outputsOf, runWith, start } from '../../test-workflow'
import type { Item, Pair } from '../../workflow'

async function setOn(json: Item['json'], fields: Pair[], keepOthers = true) {
  const run = await runWith(chain(start, node('set', 'Set', { fields, keepOthers })), [json])
  return { run, json: outputsOf(run, 'Set')[0]?.[0] }
}

test('a field is put beside the others, or instead of them', async () => {
  const fields = [{ name: 'b', value: '2' }]
  expect((await setOn({ a: 1 }, fields)).json).toEqual({ a: 1, b: '2' })
  expect((await setOn({ a: 1 }, fields, false)).json).toEqual({ b: '2' })
})

test('one expression alone keeps its type, nothing becomes null', async () => {
  const fields = [
    { name: 'list', value: '={{ [1, { a: 2 }] }}' },
    { name: 'gone', value: '={{ $json.missing }}' },
  ]
  expect((await setOn({}, fields)).json).toEqual({ list: [1, { a: 2 }], gone: null })
})

test('a dotted name is a field of a field, and leaves its neighbours', async () => {
  const fields = [{ name: 'a.b.c', value: 'x' }]
  expect((await setOn({ a: { z: 1 } }, fields)).json).toEqual({ a: { z: 1, b: { c: 'x' } } })
  expect((await setOn({ a: 5 }, fields)).json).toEqual({ a: { b: { c: 'x' } } })
  const deep = [{ name: Array.from({ length: 30 }, () => 'a').join('.'), value: 'x' }]
  expect(codesOf((await setOn({}, deep)).run)).toEqual(['set.name-too-deep'])
})

test('a name may be an expression, and one that is empty is left out', async () => {
  const fields = [
    { name: '={{ $json.key }}', value: 'v' },
    { name: '', value: 'nobody' },
  ]
  expect((await setOn({ key: 'k' }, fields)).json).toEqual({ key: 'k', k: 'v' })
})

test('__proto__ is a name like any other and changes no object', async () => {
  const { json } = await setOn({}, [{ name: '__proto__.polluted', value: 'yes' }])
  expect(Object.keys(json ?? {})).toEqual(['__proto__'])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test('the items that came in stay as they were', async () => {
  const item = { a: { b: 1 } }
  await setOn(item, [{ name: 'a.b', value: '2' }])
  expect(item).toEqual({ a: { b: 1 } })
})
