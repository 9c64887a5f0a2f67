import { expect, test } from 'vitest'
import { codesOf, node, outputsOf, runWith, start, workflowOf } from '../../test-workflow'

const items = Array.from({ length: 5 }, (_, id) => ({ id }))

const looped = (batchSize: number) =>
  workflowOf(
    [
      start,
      node('loop', 'Loop', { batchSize }),
      node('set', 'Work', { fields: [{ name: 'seen', value: '={{ $itemIndex }}' }] }),
      node('set', 'After'),
    ],
    ...['Start>Loop', 'Loop:1>Work', 'Work>Loop', 'Loop:0>After'],
  )

test('batch after batch leaves by loop; all that came back leave by done', async () => {
  const run = await runWith(looped(2), items)
  const sizes = run.steps.filter(({ node }) => node === 'Work').map(({ inputs }) => inputs[0]?.length)
  expect(sizes).toEqual([2, 2, 1])
  expect(outputsOf(run, 'After')[0]).toEqual([
    { id: 0, seen: 0 },
    { id: 1, seen: 1 },
    { id: 2, seen: 0 },
    { id: 3, seen: 1 },
    { id: 4, seen: 0 },
  ])
  expect(run.state).toBe('success')
})

test('nothing after it runs before the loop is done', async () => {
  const run = await runWith(looped(3), items)
  expect(run.steps.map(({ node }) => node)).toEqual([
    ...['Start', 'Loop', 'Work', 'Loop', 'Work', 'Loop', 'After'],
  ])
})

test('a loop that nothing comes back to does one batch and no more', async () => {
  const open = looped(2)
  const run = await runWith({ ...open, wires: open.wires.filter(({ from }) => from !== 'Work') }, items)
  expect(run.steps.filter(({ node }) => node === 'Work')).toHaveLength(1)
  expect(run.steps.some(({ node }) => node === 'After')).toBe(false)
})

test('a loop that is fed more than it hands out ends at the limit of a run', async () => {
  const fed = workflowOf(
    [start, node('loop', 'Loop', { batchSize: 1 }), node('set', 'Work')],
    ...['Start>Loop', 'Loop:1>Work', 'Work>Loop', 'Loop:0>Loop'],
  )
  const run = await runWith(fed, items)
  expect(codesOf(run)).toEqual(['run.too-many-steps'])
})

test('a batch of none is a mistake', async () => {
  expect(codesOf(await runWith(looped(0), items))).toEqual(['loop.batch-size'])
})
