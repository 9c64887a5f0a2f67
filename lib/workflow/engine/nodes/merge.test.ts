import { expect, test } from 'vitest'
import { codesOf, node, outputsOf, runWith, start, workflowOf } from '../../test-workflow'
import type { SettingsOf } from '../../workflow'

const list = (name: string, json: string, y: number) =>
  node('code', name, { source: `return ${json}` }, { at: { x: 0, y } })

async function merged(settings: Partial<SettingsOf['merge']>, left: string, right: string) {
  const nodes = [start, list('Left', left, 0), list('Right', right, 100), node('merge', 'Merge', settings)]
  const lines = ['Start>Left', 'Start>Right', 'Left>Merge:0', 'Right>Merge:1']
  const run = await runWith(workflowOf(nodes, ...lines), [{}])
  return { run, items: outputsOf(run, 'Merge')[0] }
}

test('append puts the second input after the first', async () => {
  const { items, run } = await merged({}, '[{ a: 1 }, { a: 2 }]', '[{ b: 1 }]')
  expect(items).toEqual([{ a: 1 }, { a: 2 }, { b: 1 }])
  expect(run.steps.filter(({ node }) => node === 'Merge')).toHaveLength(1)
})

test('by position, the first goes with the first; who has no partner is left out', async () => {
  const { items } = await merged({ mode: 'by-position' }, '[{ a: 1, x: 1 }, { a: 2 }]', '[{ b: 1, x: 2 }]')
  expect(items).toEqual([{ a: 1, x: 2, b: 1 }])
})

test('by field, those with an equal field meet, each with each', async () => {
  const { items } = await merged(
    { mode: 'by-field', field: 'id' },
    '[{ id: 1, a: 1 }, { id: 2, a: 2 }, { a: 3 }]',
    '[{ id: "2", b: 1 }, { id: 2, b: 2 }, { id: 9 }]',
  )
  expect(items).toEqual([
    { id: '2', a: 2, b: 1 },
    { id: 2, a: 2, b: 2 },
  ])
})

test('without a field to compare it fails, and says so', async () => {
  expect(codesOf((await merged({ mode: 'by-field' }, '[{}]', '[{}]')).run)).toEqual(['merge.field-missing'])
})

test('where one input stays empty, it runs at the end with what there is', async () => {
  const { items, run } = await merged({}, '[{ a: 1 }]', '[]')
  expect(items).toEqual([{ a: 1 }])
  expect(run.state).toBe('success')
})
