import { expect, test } from 'vitest'
import { did, emptyHistory, redo, undo } from './history'
import { workflowOf } from './workflow-fixtures'

const named = (name: string) => ({ ...workflowOf([]), name })
const [a, b, c] = [named('a'), named('b'), named('c')]

test('undo goes back step by step, redo comes forward again', () => {
  const history = did(did(emptyHistory, a), b)
  const once = undo(history, c)
  expect(once?.workflow).toBe(b)
  const twice = undo(once?.history ?? emptyHistory, b)
  expect(twice?.workflow).toBe(a)
  expect(undo(twice?.history ?? emptyHistory, a)).toBeUndefined()
  expect(redo(twice?.history ?? emptyHistory, a)?.workflow).toBe(b)
})

test('the letters of one field are undone together, another field apart', () => {
  let history = did(emptyHistory, a, 'N url')
  history = did(history, b, 'N url')
  expect(history.past).toEqual([a])
  expect(did(history, c, 'N json').past).toEqual([a, c])
})

test('after an undo, typing in the same field begins anew', () => {
  const back = undo(did(emptyHistory, a, 'N url'), b)
  expect(did(back?.history ?? emptyHistory, a, 'N url').past).toEqual([a])
})

test('a new step forgets what was undone', () => {
  const back = undo(did(emptyHistory, a), b)
  expect(redo(did(back?.history ?? emptyHistory, a), c)).toBeUndefined()
})

test('a hundred steps are kept', () => {
  let history = emptyHistory
  for (let index = 0; index < 130; index += 1) history = did(history, named(`${index}`))
  expect(history.past).toHaveLength(100)
  expect(history.past[0]?.name).toBe('30')
})
