import { expect, test } from 'vitest'
import { mergeProgress } from './merge'
import { emptyProgress, type Progress, parseProgress } from './schema'
import { ProgressStore } from './store'

let day = 1
const nextDay = () => `2026-01-0${day++}T00:00:00.000Z`

function fakeStorage() {
  const values = new Map<string, string>()
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  }
}

test('a card that was put away stays away on the next visit, with the day of the first time', () => {
  day = 1
  const storage = fakeStorage()
  const store = new ProgressStore(() => storage, nextDay)
  store.recordMisconception('delivered-once')
  store.recordMisconception('delivered-once')
  store.recordMisconception('arrives-in-order')
  const again = new ProgressStore(() => storage, nextDay).get().progress.misconceptions
  expect(Object.keys(again ?? {}).sort()).toEqual(['arrives-in-order', 'delivered-once'])
  expect(again?.['delivered-once']).toBe('2026-01-01T00:00:00.000Z')
})

test('what was stored before there were cards is read as before', () => {
  expect(parseProgress(JSON.stringify(emptyProgress))).toEqual({ ok: true, progress: emptyProgress })
  expect('misconceptions' in mergeProgress(emptyProgress, emptyProgress)).toBe(false)
})

test('cards met on two devices are all there, with the earlier day', () => {
  const a: Progress = { ...emptyProgress, misconceptions: { one: '2026-01-02', two: '2026-01-01' } }
  const b: Progress = { ...emptyProgress, misconceptions: { one: '2026-01-01', three: '2026-01-03' } }
  const all = { one: '2026-01-01', two: '2026-01-01', three: '2026-01-03' }
  expect(mergeProgress(a, b).misconceptions).toEqual(all)
  expect(mergeProgress(a, emptyProgress).misconceptions).toEqual(a.misconceptions)
})
